import type { Lateness, Measure, MeasureSchedule, ScheduleStatus } from '@strategy-widgets/feed';
import { formatNumber, scheduleOf, statusOf } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { StrategyView } from '../widget/view.ts';
import { sampleMark } from './looks.ts';
import { phaseWord } from './phase.ts';

/** The word for a schedule, the same in every widget; '' where nothing is known. */
export function scheduleWord(status: ScheduleStatus): string {
  const words: Record<ScheduleStatus, string> = {
    onTime: msg('im Zeitplan', { id: 'schedule-on-time' }),
    atRisk: msg('Zeitplan gefährdet', { id: 'schedule-at-risk' }),
    delayed: msg('verspätet', { id: 'schedule-delayed' }),
    unknown: '',
  };
  return words[status];
}

/** The word with who says so: „verspätet (berechnet)“, „verspätet in Lemgo“. */
export function scheduleWords(
  { status, source, towns }: MeasureSchedule,
  { strategy, uiLanguage }: StrategyView,
): string {
  const word = scheduleWord(status);
  if (source === 'computed') return msg(str`${word} (berechnet)`, { id: 'schedule-computed' });
  if (source !== 'towns') return word;
  const [name, ...others] = strategy.municipalities
    .filter(({ id }) => towns.includes(id))
    .map((town) => town.name);
  const count = formatNumber(towns.length, uiLanguage);
  return others.length
    ? msg(str`${word} in ${count} Kommunen`, { id: 'schedule-towns' })
    : msg(str`${word} in ${name ?? ''}`, { id: 'schedule-town' });
}

/** Filled where it is late, empty where it is at risk. */
export const scheduleIcon = (status: ScheduleStatus): TemplateResult =>
  html`<svg class="phase-icon" data-schedule=${status} viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 2.5L14.5 13.5H1.5z" />
  </svg>`;

/** True for what has to be marked. */
export const isLate = ({ status }: MeasureSchedule): boolean =>
  status === 'delayed' || status === 'atRisk';

/** Shape and words for what is late or at risk; nothing for the rest, which needs no mark. */
export const lateMark = (schedule: MeasureSchedule, view: StrategyView): unknown =>
  isLate(schedule)
    ? html`<span class="delay"
        >${scheduleIcon(schedule.status)} ${scheduleWords(schedule, view)}</span
      >`
    : nothing;

/** „3 verspätet, 2 gefährdet“; '' where there is nothing to say. */
export function lateWords({ delayed, atRisk }: Lateness, language: string): string {
  const [late, risky] = [delayed, atRisk].map((count) => formatNumber(count, language));
  if (delayed && atRisk)
    return msg(str`${late}\u00a0verspätet, ${risky}\u00a0gefährdet`, { id: 'late-both' });
  if (delayed) return msg(str`${late}\u00a0verspätet`, { id: 'late-delayed' });
  return atRisk ? msg(str`${risky}\u00a0gefährdet`, { id: 'late-risk' }) : '';
}

/** A sentence, with another that says how many of its measures are late. */
export function withLate(sentence: string, late: Lateness, language: string): string {
  const words = lateWords(late, language);
  return words ? `${sentence} ${words}.` : sentence;
}

/** What is illustrative in a measure's entry of a list: the measure, or the state that stands there. */
export const sampleIn = (
  { strategy }: StrategyView,
  measure: Measure,
  town?: string,
): { readonly sample: boolean } => (measure.sample ? measure : statusOf(strategy, measure, town));

/**
 * What stands beside a measure in a list: how far it is, whether it is late, whose state that is, and
 * what else the list says.
 *
 * @param more - further facts; '' for none
 * @param section - what `sampleIn` says of all of a section, where `samplesMark` stands above it
 */
export function stateFacts(
  view: StrategyView,
  measure: Measure,
  town?: string,
  more: readonly string[] = [],
  section?: readonly { readonly sample: boolean }[],
): unknown[] {
  const status = statusOf(view.strategy, measure, town);
  const whose =
    status.of === 'towns'
      ? msg('nach Angaben der Kommunen', { id: 'state-of-towns' })
      : status.part === 'interested' && msg('interessiert', { id: 'role-interested' });
  return [
    html`<span class="state">${phaseWord(status.phase)}</span>`,
    lateMark(scheduleOf(view.strategy, measure, town), view),
    [whose, ...more].map((fact) => (fact ? html`<span>${fact}</span>` : nothing)),
    sampleMark(sampleIn(view, measure, town), section),
  ];
}
