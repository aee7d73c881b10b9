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
import { disclosure, type Density } from '../shared/fold/disclosure.ts';
import { asOfWords } from '../shared/text/as-of.ts';
import type { LinkedView } from '../shared/widget/view.ts';
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
  return html`<p class="muted">
    ${progressNote(sharedProgress(strategy, measures, municipality), uiLanguage)}
    ${samples ? msg(str`Davon nur als Beispiel: ${count}.`, { id: 'chart-samples' }) : nothing}
  </p>`;
}

/** How to read the rows, which need not add up. */
const rowsNote = ({ by }: Breakdown): string =>
  by === 'municipality'
    ? msg(
        'In den Zeilen zählt der Stand vor Ort, in der Summe der gemeinsame Stand. Viele Maßnahmen gibt es in mehreren Kommunen.',
        { id: 'chart-rows-towns' },
      )
    : msg('Eine Maßnahme kann in mehreren Zeilen stehen. In der Summe zählt sie einmal.', {
        id: 'chart-rows',
      });

/**
 * As of when; and folded who says so, how it is counted, and the numbers to take along.
 *
 * @param download - missing until its code is there
 */
export function sourceFold(
  { strategy, text, uiLanguage }: LinkedView,
  data: Breakdown,
  density: Density,
  download: ((data: Breakdown) => void) | undefined,
): TemplateResult {
  const { publisher } = strategy;
  const url = safeUrl(publisher.url, document.baseURI);
  const name = text(publisher.name);
  const date = asOfWords(
    formatDay(strategy.generatedAt, uiLanguage),
    publicationOf(strategy).remark,
  );
  const title = html`${date} <u>${msg('Quelle, CSV', { id: 'chart-source' })}</u>`;
  const more = html`<p>${rowsNote(data)}</p>
    <p>${msg('Quelle:', { id: 'source' })} ${url ? html`<a href=${url}>${name}</a>` : name}</p>
    ${
      download
        ? html`<button
            class="link"
            @click=${() => {
              download(data);
            }}
          >
            ${msg('Zahlen herunterladen (CSV)', { id: 'chart-csv' })}
          </button>`
        : nothing
    }`;
  return html`<div class="source">${disclosure(density, title, more)}</div>`;
}
