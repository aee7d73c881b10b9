import { formatFuzzyDate, parseFuzzyDate, type Phase } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

const RING = 'M8 2a6 6 0 1 1 0 12a6 6 0 0 1 0-12';

/** Strokes and fills in a 16 × 16 square, of equal optical weight. */
const STROKES: Record<Phase, string> = {
  idea: RING,
  planned: RING,
  preparation: RING,
  implementation: RING,
  completed: RING,
  continuous:
    'M13.6 6.2a6 6 0 0 0-10.4-1.6M3 1.6v3.2h3.2M2.4 9.8a6 6 0 0 0 10.4 1.6M13 14.4v-3.2H9.8',
  paused: 'M5.3 3v10M10.7 3v10',
  discontinued: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  merged: 'M1.5 8h8.7M6.8 4.4L10.4 8l-3.6 3.6M13.8 3v10',
  unknown: 'M5.2 5.4a2.8 2.8 0 1 1 4.2 2.5c-.9.5-1.4 1-1.4 1.9M8 12.9v.2',
};

const FILLS: Partial<Record<Phase, string>> = {
  preparation: 'M8 8V4.4A3.6 3.6 0 0 1 11.6 8z',
  implementation: 'M8 4.4a3.6 3.6 0 0 1 0 7.2z',
  completed: RING,
};

/** The shape of a phase; the word stands beside it, so the picture is silent. */
export const phaseIcon = (phase: Phase): TemplateResult =>
  html`<svg class="phase-icon" data-phase=${phase} viewBox="0 0 16 16" aria-hidden="true">
    <path class="fill" d=${FILLS[phase] ?? ''} />
    <path d=${STROKES[phase]} />
    <path class="tick" d=${phase === 'completed' ? 'M5.2 8.3l2 2 3.7-4.2' : ''} />
  </svg>`;

/** The word for a phase, the same in every widget. */
export function phaseWord(phase: Phase): string {
  const words: Record<Phase, string> = {
    idea: msg('Idee', { id: 'phase-idea' }),
    planned: msg('geplant', { id: 'phase-planned' }),
    preparation: msg('in Vorbereitung', { id: 'phase-preparation' }),
    implementation: msg('in Umsetzung', { id: 'phase-implementation' }),
    completed: msg('abgeschlossen', { id: 'phase-completed' }),
    continuous: msg('dauerhaft', { id: 'phase-continuous' }),
    paused: msg('ruht', { id: 'phase-paused' }),
    discontinued: msg('eingestellt', { id: 'phase-discontinued' }),
    merged: msg('zusammengelegt', { id: 'phase-merged' }),
    unknown: msg('keine Angabe', { id: 'phase-unknown' }),
  };
  return words[phase];
}

/** Shape and word together. */
export const phaseMark = (phase: Phase): TemplateResult =>
  html`<span class="phase">${phaseIcon(phase)} ${phaseWord(phase)}</span>`;

/**
 * „seit Mai 2024“, or „ab 1. Quartal 2027“ where that is still to come; nothing without a date.
 *
 * @param date - fuzzy date
 */
export function since(date: string | undefined, language: string): string {
  const start = parseFuzzyDate(date)?.start;
  if (start === undefined) return '';
  const words = formatFuzzyDate(date, language);
  return start > Date.now()
    ? msg(str`ab ${words}`, { id: 'from' })
    : msg(str`seit ${words}`, { id: 'since' });
}
