import type { Indicator, IndicatorSeries, Observation, Reading } from '@strategy-widgets/feed';
import { formatFuzzyDate, formatNumber } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

export const kindWord = (kind: Observation['kind']): string =>
  kind === 'measured'
    ? msg('gemessen', { id: 'chart-measured' })
    : kind === 'provisional'
      ? msg('vorläufig', { id: 'chart-provisional' })
      : msg('Prognose', { id: 'chart-forecast' });

/** The markers of the curve, in a square of 12: how sure a value is. */
const MARKS: Readonly<Record<Observation['kind'] | 'target' | 'start', string>> = {
  measured: 'M6 2.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7',
  provisional: 'M6 1.5L10.5 6L6 10.5L1.5 6z',
  forecast: 'M6 2L10.5 10H1.5z',
  target: 'M2.5 2.5l7 7M9.5 2.5l-7 7',
  start: '',
};

interface Line extends Reading {
  readonly mark: keyof typeof MARKS;
  readonly word: string;
}

/** Where the way begins, what was observed, and what is aimed at. */
export function valueLines(
  { baseline }: Indicator,
  { observations, targets, path }: IndicatorSeries,
): Line[] {
  const start = baseline && path.some(({ y }) => y === baseline.value) ? [baseline] : [];
  const startWord = msg('Anfang', { id: 'chart-baseline' });
  const targetWord = msg('Ziel', { id: 'filter-goal' });
  return [
    ...start.map((one): Line => ({ ...one, mark: 'start', word: startWord })),
    ...observations.map((one): Line => ({ ...one, mark: one.kind, word: kindWord(one.kind) })),
    ...targets.map((one): Line => ({ ...one, mark: 'target', word: targetWord })),
  ];
}

/**
 * The values behind a curve, and the key to its markers.
 *
 * @param unit - of all values, said once
 */
export const valueTable = (
  title: string,
  unit: string | undefined,
  lines: readonly Line[],
  language: string,
): TemplateResult =>
  html`<table class="values">
    <caption class="silent">
      ${title}
    </caption>
    <thead>
      <tr>
        <th scope="col">${msg('Zeit', { id: 'chart-time' })}</th>
        <th scope="col">${msg('Art', { id: 'chart-kind' })}</th>
        <th scope="col" class="number">
          ${
            unit
              ? msg(str`Wert (${unit})`, { id: 'chart-value-unit' })
              : msg('Wert', { id: 'chart-value' })
          }
        </th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        ({ date, mark, word, value }) =>
          html`<tr>
            <th scope="row">${formatFuzzyDate(date, language)}</th>
            <td>
              <svg class="mark" data-mark=${mark} viewBox="0 0 12 12" aria-hidden="true">
                <path d=${MARKS[mark]} />
              </svg>
              ${word}
            </td>
            <td class="number">${formatNumber(value, language)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
