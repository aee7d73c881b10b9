import type { Indicator, IndicatorSeries, Municipality } from '@strategy-widgets/feed';
import { formatFuzzyDate, indicatorSeries, formatNumber } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { disclosure, type Density } from '../../shared/fold/disclosure.ts';
import { heading } from '../../shared/looks/heading.ts';
import { sampleMark } from '../../shared/looks/looks.ts';
import type { LinkedView } from '../../shared/widget/view.ts';
import type { LineSpec } from '../chart-spec.ts';
import { kindWord, valueLines, valueTable } from './value-table.ts';

/** „55 %“ as the language prints it, with a unit that never stands alone. */
const withUnit = (value: number, unit: string | undefined, language: string): string =>
  [formatNumber(value, language), unit].filter(Boolean).join('\u00a0');

function verdictWord({ verdict, target }: IndicatorSeries, language: string): string {
  const year = formatFuzzyDate(target?.date, language);
  switch (verdict) {
    case 'reached':
      return msg('Das Ziel ist erreicht.', { id: 'chart-reached' });
    case 'early':
      return msg(str`Ziel für ${year} schon erreicht.`, { id: 'chart-early' });
    case 'onCourse':
      return msg('Berechnet: auf dem Weg zum Ziel.', { id: 'chart-on-course' });
    case 'behind':
      return msg('Berechnet: langsamer als geplant.', { id: 'chart-behind' });
    case 'missed':
      return msg('Das Ziel wurde nicht rechtzeitig erreicht.', { id: 'chart-missed' });
    default:
      return '';
  }
}

function lastWords({ last }: IndicatorSeries, unit: string | undefined, language: string): string {
  if (!last) return msg('Noch kein Wert.', { id: 'chart-no-value' });
  const value = withUnit(last.value, unit, language);
  const day = formatFuzzyDate(last.date, language);
  const date = last.kind === 'measured' ? day : `${day}, ${kindWord(last.kind)}`;
  return last.series
    ? msg(str`In ${last.series} zuletzt ${value} (${date}).`, { id: 'chart-last-town' })
    : msg(str`Zuletzt ${value} (${date}).`, { id: 'chart-last' });
}

function targetWords({ target }: IndicatorSeries, unit: string | undefined, language: string) {
  if (!target) return '';
  const value = withUnit(target.value, unit, language);
  const date = formatFuzzyDate(target.date, language);
  return msg(str`Ziel: ${value} bis ${date}.`, { id: 'chart-target' });
}

/** The curve where there is more than one value, and all values as a table. */
function course(view: LinkedView, indicator: Indicator, series: IndicatorSeries, said: string) {
  const title = view.plain(indicator.title);
  const spec: LineSpec = {
    type: 'line',
    series,
    print: (value) => formatNumber(value, view.uiLanguage),
    key: JSON.stringify([series, view.uiLanguage]),
  };
  const lines = valueLines(indicator, series);
  const isLine = series.observations.length + series.path.length > 1;
  if (!isLine && lines.length < 2) return undefined;
  return html`<div class=${isLine ? 'course' : ''}>
    ${
      isLine
        ? html`<div class="line" part="line">
            <canvas role="img" aria-label=${`${title}. ${said}`} .spec=${spec}></canvas>
          </div>`
        : nothing
    }
    ${lines.length > 1 ? valueTable(title, indicator.unit, lines, view.uiLanguage) : nothing}
  </div>`;
}

/**
 * One indicator: what it is, what it says, and below that its curve and its values.
 *
 * @param all - of its section
 */
export function indicatorPart(
  view: LinkedView,
  indicator: Indicator,
  town: Municipality | undefined,
  level: number,
  density: Density,
  all: readonly Indicator[],
): TemplateResult {
  const series = indicatorSeries(indicator, town);
  const { unit } = indicator;
  const language = view.uiLanguage;
  const said = [
    lastWords(series, unit, language),
    targetWords(series, unit, language),
    verdictWord(series, language),
  ];
  const [last, target, verdict] = said;
  // One text: between two of them Chromium leaves the space out of the summary's name.
  const latest = verdict ? `${last} ${verdict}` : last;
  const values = course(view, indicator, series, said.filter(Boolean).join(' '));
  const isFolded = values !== undefined || target || indicator.description;
  const first = [
    heading(level, view.text(indicator.title)),
    html`<span class="latest">${latest} ${sampleMark(indicator, all)}</span>`,
  ];
  const more = html`${target ? html`<p>${target}</p>` : nothing}
  ${indicator.description ? html`<p class="muted">${view.text(indicator.description)}</p>` : nothing}
  ${values ?? nothing}`;
  return html`<section class="indicator">
    ${isFolded ? disclosure(density, first, more) : first}
  </section>`;
}
