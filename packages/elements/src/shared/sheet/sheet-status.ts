import type { Confirmation, Measure, MeasureStatus } from '@strategy-widgets/feed';
import {
  confirmationOf,
  county,
  formatDay,
  formatFuzzyDate,
  scheduleOf,
  statusOf,
} from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { sampleMark } from '../looks/looks.ts';
import { phaseMark, since } from '../looks/phase.ts';
import { isLate, lateMark, scheduleWords } from '../looks/schedule-mark.ts';
import { asOfWords } from '../text/as-of.ts';
import type { StrategyView } from '../widget/view.ts';

const townOf = ({ strategy }: StrategyView, town: string | undefined): string =>
  strategy.municipalities.find(({ id }) => id === town)?.name ?? '';

/** What a town has to do with the measure, where it does not simply take part. */
function partWords({ part }: MeasureStatus, name: string): string {
  switch (part) {
    case 'none':
      return msg(str`${name} beteiligt sich hier nicht.`, { id: 'part-none' });
    case 'notPlanned':
      return msg(str`In ${name} ist das nicht geplant.`, { id: 'part-not-planned' });
    case 'interested':
      return msg(str`${name} ist interessiert.`, { id: 'part-interested' });
    default:
      return '';
  }
}

/** Whose state follows: no state is told as that of a town that has another (T-01). */
function whoseWords(view: StrategyView, { of, town }: MeasureStatus): string {
  if (of === 'town') return msg(str`Stand in ${townOf(view, town)}:`, { id: 'state-in-town' });
  if (of === 'towns') return msg('Aus den Angaben der Kommunen:', { id: 'state-by-towns' });
  const whole = county(view.strategy)?.name;
  return whole
    ? msg(str`Gesamtstand (${whole}):`, { id: 'state-in-all' })
    : msg('Gesamtstand:', { id: 'state-of-all' });
}

/** „Stand vom 1. Mai 2019, seither nicht bestätigt“; '' where the feed has no date. */
export const confirmationWords = (
  { uiLanguage }: StrategyView,
  { asOf, remark }: Confirmation,
): string => asOfWords(formatFuzzyDate(asOf, uiLanguage) || formatDay(asOf, uiLanguage), remark);

/** „Stand in Lemgo: in Umsetzung · seit Mai 2024 · im Zeitplan“, with the reason below. */
export function statusPart(
  view: StrategyView,
  measure: Measure,
  town: string | undefined,
): unknown {
  const status = statusOf(view.strategy, measure, town);
  const schedule = scheduleOf(view.strategy, measure, town);
  const confirmed = confirmationOf(view.strategy, measure, town);
  // Nobody can say since when something unknown holds.
  const from = status.phase === 'unknown' ? '' : since(status.date, view.uiLanguage);
  const part = partWords(status, townOf(view, town));
  return html`<div class="status">
    ${part ? html`<p>${part}</p>` : nothing}
    <p class="state">
      <strong>${whoseWords(view, status)}</strong> ${phaseMark(status.phase)}
      ${from ? html`<span>${from}</span>` : nothing}
      ${isLate(schedule) ? lateMark(schedule, view) : scheduleWords(schedule, view)}
      ${sampleMark(status)}
    </p>
    ${status.reason ? html`<p class="muted">${view.text(status.reason)}</p>` : nothing}
    ${confirmed.remark ? html`<p class="muted">${confirmationWords(view, confirmed)}</p>` : nothing}
  </div>`;
}
