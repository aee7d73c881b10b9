import type { Lateness, MeasureFilter, Municipality, PhaseCounts } from '@strategy-widgets/feed';
import { formatNumber } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { withLate } from '../shared/looks/schedule-mark.ts';
import { fewMeasures } from '../shared/text/few-measures.ts';

/** How many measures there are, and how far, with nothing said of what there is none of. */
function howFar(
  { total: all, byPhase }: PhaseCounts,
  town: Municipality | undefined,
  language: string,
): string {
  const print = (count = 0) => formatNumber(count, language);
  const total = print(all);
  const running = print(byPhase.get('implementation'));
  const done = print(byPhase.get('completed'));
  const measures = town
    ? msg(str`${total} Maßnahmen in ${town.name}`, { id: 'result-measures-town' })
    : msg(str`${total} Maßnahmen`, { id: 'fact-measures' });
  if (byPhase.get('implementation') && byPhase.get('completed'))
    return msg(str`${measures}, davon ${running} in Umsetzung und ${done} abgeschlossen.`, {
      id: 'result-both',
    });
  if (byPhase.get('implementation'))
    return msg(str`${measures}, davon ${running} in Umsetzung.`, { id: 'result-running' });
  return byPhase.get('completed')
    ? msg(str`${measures}, davon ${done} abgeschlossen.`, { id: 'result-done' })
    : `${measures}.`;
}

/**
 * The sentence above the list: how many measures, how far they are, how many of them are late.
 *
 * @param counts - counts of the very measures in the list
 * @param late - of the same
 * @param filter - of the list
 * @param town - where the list is narrowed to one town
 * @param language - BCP 47 tag that numbers are printed for
 */
export const resultSentence = (
  counts: PhaseCounts,
  late: Lateness,
  filter: MeasureFilter,
  town: Municipality | undefined,
  language: string,
): string =>
  withLate(
    fewMeasures(counts.total, filter, town) || howFar(counts, town, language),
    late,
    language,
  );

/** The question that the widget answers. */
export const explorerTitle = (town: Municipality | undefined): string =>
  town
    ? msg(str`Was tut ${town.name} bei Ihrem Thema?`, { id: 'explorer-title-town' })
    : msg('Was tun die Kommunen bei Ihrem Thema?', { id: 'explorer-title' });
