import type { Measure, MeasureFilter } from '@strategy-widgets/feed';
import {
  formatDay,
  publicationOf,
  safeUrl,
  sharedProgress,
  statusOf,
  formatNumber,
} from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { asOfWords } from '../shared/text/as-of.ts';
import type { LinkedView } from '../shared/widget/view.ts';
import type { downloadTable } from './table/table-file.ts';
import { progressNote } from './progress-sentence.ts';
import type { Breakdown } from './table/rows.ts';

/** How far the measures say they are, and how many of them are illustrations. */
export function measuresNote(
  { strategy, uiLanguage }: LinkedView,
  measures: readonly Measure[],
  { municipality }: MeasureFilter,
): TemplateResult {
  const samples = measures.filter(
    (measure) => measure.sample || statusOf(strategy, measure, municipality).sample,
  ).length;
  const count = formatNumber(samples, uiLanguage);
  return html`<p>${progressNote(sharedProgress(strategy, measures, municipality), uiLanguage)}</p>
    ${
      samples
        ? html`<p class="muted">
            ${msg(str`Davon nur als Beispiel: ${count}.`, { id: 'chart-samples' })}
          </p>`
        : nothing
    }`;
}

/** How to read the rows, which need not add up. */
export const rowsNote = ({ by }: Breakdown): string =>
  by === 'municipality'
    ? msg(
        'In den Zeilen zählt der Stand vor Ort, in der Summe der gemeinsame Stand. Viele Maßnahmen gibt es in mehreren Kommunen.',
        { id: 'chart-rows-towns' },
      )
    : msg('Eine Maßnahme kann in mehreren Zeilen stehen. In der Summe zählt sie einmal.', {
        id: 'chart-rows',
      });

/**
 * Who says so, as of when, and the numbers to take along.
 *
 * @param download - missing until its code is there
 */
export function sourceLine(
  { strategy, text, uiLanguage }: LinkedView,
  data: Breakdown,
  download: typeof downloadTable | undefined,
): TemplateResult {
  const { publisher } = strategy;
  const url = safeUrl(publisher.url, document.baseURI);
  const name = text(publisher.name);
  const date = asOfWords(
    formatDay(strategy.generatedAt, uiLanguage),
    publicationOf(strategy).remark,
  );
  const save = () => {
    download?.(strategy.id, data);
  };
  return html`<p class="muted source">
    <span
      >${msg('Quelle:', { id: 'source' })} ${url ? html`<a href=${url}>${name}</a>` : name}</span
    >
    ${date ? html`<span>${date}</span>` : nothing}
    ${
      download
        ? html`<button class="link" @click=${save}>
            ${msg('Zahlen herunterladen (CSV)', { id: 'chart-csv' })}
          </button>`
        : nothing
    }
  </p>`;
}
