import { formatNumber } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { StrategyView } from '../widget/view.ts';

/** T-06: what readers do not see of the feed, where a widget shows measures. */
export function missingNote(view: StrategyView): unknown {
  if (!view.page) return nothing;
  const { problems } = view.state;
  const cut = problems.filter(({ code }) => code === 'too-many-items' || code === 'too-long');
  const isCut = (list: string) => cut.some(({ pointer }) => pointer === list);
  const count = (list: readonly unknown[]) => formatNumber(list.length, view.uiLanguage);
  const dropped = problems.filter(({ severity }) => severity === 'error').length;
  const said = [
    isCut('/measures') &&
      msg(str`Es werden nur die ersten ${count(view.strategy.measures)} Maßnahmen gezeigt.`, {
        id: 'measures-cut',
      }),
    isCut('/participations') &&
      msg(
        str`Von den Kommunen werden nur die ersten ${count(view.strategy.participations)} Angaben gezeigt.`,
        { id: 'states-cut' },
      ),
    cut.some(({ pointer }) => !/^\/(measures|participations)$/.test(pointer)) &&
      msg('Sehr lange Texte und Listen werden nur zum Teil gezeigt.', { id: 'parts-cut' }),
    dropped &&
      msg(
        str`Fehlerhafte Einträge werden nicht gezeigt: ${formatNumber(dropped, view.uiLanguage)}.`,
        { id: 'entries-dropped' },
      ),
  ].filter(Boolean);
  return said.length ? html`<p class="note">${said.join(' ')}</p>` : nothing;
}
