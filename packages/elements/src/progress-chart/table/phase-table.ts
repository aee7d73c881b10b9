import type { Lateness } from '@strategy-widgets/feed';
import { formatter } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { phaseIcon, phaseWord } from '../../shared/looks/phase.ts';
import { scheduleIcon, scheduleWord } from '../../shared/looks/schedule-mark.ts';
import type { BarRow } from '../chart-spec.ts';
import { tileFill } from '../key/phase-patterns.ts';
import { byWord, firstRows, type Breakdown, type By } from './rows.ts';

/** What the table is of; whole sentences, since languages decline differently. */
export const tableCaption = (by: By): string =>
  by === 'field'
    ? msg('Maßnahmen nach Handlungsfeld und Status', { id: 'chart-caption-field' })
    : by === 'goal'
      ? msg('Maßnahmen nach Ziel und Status', { id: 'chart-caption-goal' })
      : msg('Maßnahmen nach Kommune und Status', { id: 'chart-caption-town' });

/** The row as a bar, as long as its share of the longest; the numbers beside it say the same. */
function bar({ counts, total }: BarRow, { phases, longest }: Breakdown): TemplateResult {
  let left = 0;
  const percent = (count: number) => `${((100 * count) / total).toFixed(3)}%`;
  const parts = phases.map((phase, index) => {
    const count = counts[index] ?? 0;
    if (!count) return '';
    const x = percent(left);
    left += count;
    return svg`<rect class="area" data-phase=${phase} x=${x} width=${percent(count)} height="100%"
      fill=${tileFill(phase)} />`;
  });
  const length = `--_share:${(total / longest).toFixed(4)}`;
  return html`<svg class="bar" part="bar" aria-hidden="true" .style=${length}>${parts}</svg>`;
}

const cells = (
  counts: readonly number[],
  late: Lateness,
  { phases, schedules }: Breakdown,
  print: Intl.NumberFormat,
) => {
  const cell = (icon: unknown, count: number) =>
    html`<td role="cell" class=${count ? 'number' : 'number zero'}>
      ${icon} ${print.format(count)}
    </td>`;
  return [
    ...counts.map((count, index) => cell(phaseIcon(phases[index] ?? 'unknown'), count)),
    ...schedules.map((status) => cell(scheduleIcon(status), late[status])),
  ];
};

const head = (icon: unknown, word: string) =>
  html`<th scope="col" role="columnheader" class="number">
    ${icon} <span class="word">${word}</span>
  </th>`;

function rowLine(row: BarRow, data: Breakdown, print: Intl.NumberFormat): TemplateResult {
  return html`<tr role="row">
    <th scope="row" role="rowheader">${row.label}</th>
    <td role="cell" class="whole">
      <div>${row.total ? bar(row, data) : nothing}<span>${print.format(row.total)}</span></div>
    </td>
    ${cells(row.counts, row.late, data, print)}
  </tr>`;
}

/** Where an engine finds folded rows by its search, they are only hidden from sight. */
const folded = () => ('onbeforematch' in document.body ? 'until-found' : '');

/**
 * The numbers behind everything. The roles repeat what the elements are, because rows are laid out as
 * blocks, at which engines forget what a table is.
 *
 * @param isFolded - only the first rows are seen
 * @param unfold - called when the engine's search found one of the others, which stay where they are for it
 */
export function phaseTable(
  data: Breakdown,
  language: string,
  silent: boolean,
  isFolded: boolean,
  unfold: () => void,
): TemplateResult {
  const print = formatter(Intl.NumberFormat, language);
  const { phases, schedules, rows, total } = data;
  const sums = phases.map((phase) => total.byPhase.get(phase) ?? 0);
  const lines = rows.map((row) => rowLine(row, data, print));
  const first = firstRows(data).rows.length;
  return html`<table
    id="table"
    part="table"
    role="table"
    class=${silent ? 'phases silent' : 'phases'}
    .style=${`--_columns:${String(phases.length + schedules.length)}`}
  >
    <caption>
      ${tableCaption(data.by)}
    </caption>
    <thead>
      <tr role="row">
        <th scope="col" role="columnheader">${byWord(data.by)}</th>
        <th scope="col" role="columnheader" class="whole">
          ${msg('Maßnahmen', { id: 'measures-unit' })}
        </th>
        ${phases.map((phase) => head(phaseIcon(phase), phaseWord(phase)))}
        ${schedules.map((status) => head(scheduleIcon(status), scheduleWord(status)))}
      </tr>
    </thead>
    <tbody>
      ${lines.slice(0, first)}
    </tbody>
    <tbody class="rest" hidden=${isFolded ? folded() : nothing} @beforematch=${unfold}>
      ${lines.slice(first)}
    </tbody>
    <tfoot>
      <tr role="row">
        <th scope="row" role="rowheader">
          ${
            isFolded
              ? msg('Alle zusammen', { id: 'chart-total-all' })
              : msg('Zusammen', { id: 'chart-total' })
          }
        </th>
        <td role="cell" class="whole">
          <div><span>${print.format(total.total)}</span></div>
        </td>
        ${cells(sums, data.late, data, print)}
      </tr>
    </tfoot>
  </table>`;
}
