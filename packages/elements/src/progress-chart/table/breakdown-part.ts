import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { LinkedView } from '../../shared/widget/view.ts';
import type { BarStage } from '../charts/bar-stage.ts';
import type { downloadTable } from './table-file.ts';
import { choices, forms, type Form } from '../choices.ts';
import { rowsNote, sourceLine } from '../notes.ts';
import { phaseTable } from './phase-table.ts';
import { barsHeight, byWord, type Breakdown, type By } from './rows.ts';

/** What table and chart need of their widget. */
export interface BreakdownContext {
  /** True where rows by town make sense. */
  readonly hasTowns: boolean;
  readonly form: Form;
  /** Missing until its code is there. */
  readonly download: typeof downloadTable | undefined;
  /** The chart; missing until its code is there. */
  readonly stage: BarStage | undefined;
  choose(change: { by: By } | { view: Form }): void;
}

const ALL: readonly By[] = ['field', 'goal', 'municipality'];

/**
 * The measures by field, goal or town: the table and, where wanted, the chart in its place. The table
 * stays in the page for those who read or print it.
 */
export function breakdownPart(
  view: LinkedView,
  data: Breakdown,
  { hasTowns, form, stage, download, choose }: BreakdownContext,
): TemplateResult {
  const options = ALL.filter((by) => by === data.by || hasTowns || by !== 'municipality');
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
    ${isChart ? (stage?.render(data, view.uiLanguage) ?? html`<div class="bars" .style=${barsHeight(data)}></div>`) : nothing}
    ${phaseTable(data, view.uiLanguage, isChart)}
    <p class="note">${rowsNote(data)}</p>
    ${sourceLine(view, data, download)}`;
}
