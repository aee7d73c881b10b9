import type {
  MeasureFilter,
  Municipality,
  Phase,
  PhaseCounts,
  SharedProgress,
} from '@strategy-widgets/feed';
import { formatNumber, formatter, honestPercent } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { phaseWord } from '../shared/looks/phase.ts';
import { fewMeasures, isSelected } from '../shared/text/few-measures.ts';

/** The question that the widget answers. */
export const progressTitle = (town: Municipality | undefined): string =>
  town
    ? msg(str`Wie weit ist ${town.name}?`, { id: 'chart-title-town' })
    : msg('Wie weit sind wir?', { id: 'chart-title' });

/** Words for several measures, where one language or another declines them. */
const MANY: Readonly<Partial<Record<Phase, () => string>>> = {
  idea: () => msg('Ideen', { id: 'chart-idea-many' }),
  preparation: () => msg('in Vorbereitung', { id: 'chart-preparation-many' }),
  implementation: () => msg('in Umsetzung', { id: 'chart-implementation-many' }),
  continuous: () => msg('dauerhaft', { id: 'chart-continuous-many' }),
  paused: () => msg('ruhen', { id: 'chart-paused-many' }),
  merged: () => msg('zusammengelegt', { id: 'chart-merged-many' }),
};

/** The word for a phase beside a number: „2 ruhen“, „4 in Umsetzung“. */
export function phaseWordFor(phase: Phase, count: number): string {
  if (phase === 'unknown') return msg('ohne Angabe', { id: 'chart-unstated' });
  return (count === 1 ? undefined : MANY[phase]?.()) ?? phaseWord(phase);
}

/** What moves first, what rests or ended then, what is not known last. */
const ORDER: readonly Phase[] = [
  'implementation',
  'continuous',
  'preparation',
  'planned',
  'idea',
  'paused',
  'merged',
  'discontinued',
  'unknown',
];

/** „15 in Umsetzung, 2 ruhen und 5 ohne Angabe“: all phases but the completed ones. */
function others({ byPhase }: PhaseCounts, language: string): string {
  const items = ORDER.flatMap((phase) => {
    const count = byPhase.get(phase) ?? 0;
    return count ? [`${formatNumber(count, language)}\u00a0${phaseWordFor(phase, count)}`] : [];
  });
  return formatter(Intl.ListFormat, language, { type: 'conjunction' }).format(items);
}

/**
 * Of which measures the sentence speaks, ready to follow „Maßnahmen“: „ in Lemgo“, „ Ihrer Auswahl in
 * Lemgo“, '' where they are all.
 */
function whichMeasures(filter: MeasureFilter, town: Municipality | undefined): string {
  const selected = isSelected(filter) && msg('Ihrer Auswahl', { id: 'chart-selected' });
  const place = town && msg(str`in ${town.name}`, { id: 'chart-in-town' });
  return [selected, place].map((words) => (words ? ` ${words}` : '')).join('');
}

/**
 * What the chart says, in one sentence: how many are completed, and where all the others stand.
 *
 * @param counts - of the very measures in table and chart
 * @param filter - of the same
 * @param town - where they are those of one town
 */
export function progressSentence(
  counts: PhaseCounts,
  filter: MeasureFilter,
  town: Municipality | undefined,
  language: string,
): string {
  const { total: all, byPhase } = counts;
  const completed = byPhase.get('completed') ?? 0;
  const [total, done] = [all, completed].map((count) => formatNumber(count, language));
  if (!all) return fewMeasures(0, filter, town);
  const which = whichMeasures(filter, town);
  if (all === 1) {
    const word = phaseWord([...byPhase.keys()][0] ?? 'unknown');
    return msg(str`Eine Maßnahme${which}: ${word}.`, { id: 'chart-single' });
  }
  if (completed === all) {
    return msg(str`Alle ${total} Maßnahmen${which} sind abgeschlossen.`, { id: 'chart-all' });
  }
  const rest = others(counts, language);
  if (!completed)
    return msg(str`${total} Maßnahmen${which}: ${rest}.`, { id: 'chart-sentence-none' });
  return completed === 1
    ? msg(str`1 von ${total} Maßnahmen${which} ist abgeschlossen, ${rest}.`, {
        id: 'chart-sentence-one',
      })
    : msg(str`${done} von ${total} Maßnahmen${which} sind abgeschlossen, ${rest}.`, {
        id: 'chart-sentence',
      });
}

/** Stated progress in per cent with how many state it, or that none does. */
export function progressNote({ value, stated, of }: SharedProgress, language: string): string {
  if (value === undefined)
    return msg('Fortschritt in Prozent: keine Angabe.', { id: 'chart-progress-none' });
  const percent = formatNumber(honestPercent(value) / 100, language, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  if (stated === 1)
    return msg(
      str`Fortschritt im Mittel: ${percent}. Eine von ${of} Maßnahmen gibt einen Wert an.`,
      { id: 'chart-progress-one' },
    );
  return msg(
    str`Fortschritt im Mittel: ${percent}. ${stated} von ${of} Maßnahmen geben einen Wert an.`,
    { id: 'chart-progress' },
  );
}
