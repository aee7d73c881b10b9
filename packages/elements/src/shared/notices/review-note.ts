import { confirmationCounts, formatNumber, measuresMatching } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { pageFilter } from '../page/page-filter.ts';
import { isLinked, type StrategyView } from '../widget/view.ts';

/** How many of the shown measures nobody confirmed for long, and whose date is still to come. */
export function reviewNote(view: StrategyView): unknown {
  if (!isLinked(view)) return nothing;
  const { strategy, state, uiLanguage } = view;
  const filter = pageFilter(view);
  const measures = measuresMatching(strategy, filter, state.searchText);
  const { unconfirmed, future } = confirmationCounts(strategy, measures, filter.municipality);
  const [many, ahead, days] = [unconfirmed, future, strategy.reviewIntervalDays ?? 0].map((count) =>
    formatNumber(count, uiLanguage),
  );
  const said = [
    unconfirmed > 1 &&
      msg(str`${many} Maßnahmen sind seit mehr als ${days} Tagen nicht bestätigt.`, {
        id: 'review-many',
      }),
    unconfirmed === 1 &&
      msg(str`Eine Maßnahme ist seit mehr als ${days} Tagen nicht bestätigt.`, {
        id: 'review-one',
      }),
    future > 1 &&
      msg(str`Bei ${ahead} Maßnahmen liegt der Stand in der Zukunft.`, { id: 'review-future' }),
    future === 1 &&
      msg('Bei einer Maßnahme liegt der Stand in der Zukunft.', { id: 'review-future-one' }),
  ].filter(Boolean);
  return said.length ? html`<p class="note review">${said.join(' ')}</p>` : nothing;
}
