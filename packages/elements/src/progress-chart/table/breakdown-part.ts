import { formatNumber } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { LinkedView } from '../../shared/widget/view.ts';
import type { BarStage } from '../charts/bar-stage.ts';
import type { Density } from '../../shared/fold/disclosure.ts';
import { choices, forms, type Form } from '../choices.ts';
import { sourceFold } from '../notes.ts';
import type { Shown } from '../shown.ts';
import { phaseTable } from './phase-table.ts';
import { barsHeight, byWord, firstRows, type Breakdown, type By } from './rows.ts';

/** What table and chart need of their widget. */
export interface BreakdownContext {
  readonly form: Form;
  readonly density: Density;
  /** Hands over the numbers as a file; missing until its code is there. */
  readonly download: ((data: Breakdown) => void) | undefined;
  /** The chart; missing until its code is there. */
  readonly stage: BarStage | undefined;
  choose(change: { by: By } | { view: Form } | { rows: boolean }): void;
  /** Folds or unfolds, and leads there. */
  fold(allRows: boolean): unknown;
}

const ALL: readonly By[] = ['field', 'goal', 'municipality'];

function allWords({ by, rows }: Breakdown, language: string): string {
  const count = formatNumber(rows.filter(({ id }) => id).length, language);
  return by === 'field'
    ? msg(str`Alle ${count} Handlungsfelder zeigen`, { id: 'chart-all-fields' })
    : by === 'goal'
      ? msg(str`Alle ${count} Ziele zeigen`, { id: 'chart-all-goals' })
      : msg(str`Alle ${count} Kommunen zeigen`, { id: 'chart-all-towns' });
}

const foldButton = (
  data: Breakdown,
  language: string,
  allRows: boolean,
  { fold }: BreakdownContext,
): TemplateResult =>
  html`<button
    class="link all"
    aria-expanded=${allRows ? 'true' : 'false'}
    aria-controls="table"
    @click=${() => {
      fold(!allRows);
    }}
  >
    ${allRows ? msg('Weniger Zeilen zeigen', { id: 'chart-fewer-rows' }) : allWords(data, language)}
  </button>`;

/**
 * The measures by field, goal or town: the table and, where wanted, the chart in its place. The table
 * stays in the page for those who read or print it.
 */
export function breakdownPart(
  view: LinkedView,
  { data, seen, sentence, filter }: Shown,
  context: BreakdownContext,
): TemplateResult {
  const { form, density, stage, download, choose } = context;
  const options = ALL.filter(
    (by) => by === data.by || !filter.municipality || by !== 'municipality',
  );
  const isChart = form === 'chart';
  return html`<div class="controls">
      ${choices(
        msg('Aufteilen nach', { id: 'chart-by' }),
        options.map((value) => ({ value, label: byWord(value) })),
        data.by,
        (value) => {
          choose({ by: value });
        },
      )}
      ${choices(msg('Darstellung', { id: 'chart-form' }), forms(), form, (value) => {
        choose({ view: value });
      })}
    </div>
    ${isChart ? (stage?.render(seen, view.uiLanguage, sentence) ?? html`<div class="bars" .style=${barsHeight(seen)}></div>`) : nothing}
    ${phaseTable(data, view.uiLanguage, isChart, seen !== data, () => {
      choose({ rows: true });
    })}
    <div class="below">
      ${firstRows(data) === data || density === 'full' ? nothing : foldButton(data, view.uiLanguage, seen === data, context)}
      ${sourceFold(view, data, density, download)}
    </div>`;
}
