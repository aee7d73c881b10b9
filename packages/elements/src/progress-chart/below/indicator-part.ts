import type {
  Indicator,
  IndicatorSeries,
  Municipality,
  Observation,
  Reading,
} from '@strategy-widgets/feed';
import { formatFuzzyDate, indicatorSeries, formatNumber } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../shared/looks/heading.ts';
import { sampleMark } from '../../shared/looks/looks.ts';
import type { LinkedView } from '../../shared/widget/view.ts';
import type { LineSpec } from '../chart-spec.ts';

/** „55 %“ as the language prints it, with a unit that never stands alone. */
const withUnit = (value: number, unit: string | undefined, language: string): string =>
  [formatNumber(value, language), unit].filter(Boolean).join('\u00a0');

const kindWord = (kind: Observation['kind']): string =>
  kind === 'measured'
    ? msg('gemessen', { id: 'chart-measured' })
    : kind === 'provisional'
      ? msg('vorläufig', { id: 'chart-provisional' })
      : msg('Prognose', { id: 'chart-forecast' });

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

/** Last value, what is aimed at, and only where it can be computed how the two compare. */
function sentences({ last, target }: IndicatorSeries, unit: string | undefined, language: string) {
  const said: string[] = [];
  if (last) {
    const value = withUnit(last.value, unit, language);
    const day = formatFuzzyDate(last.date, language);
    const date = last.kind === 'measured' ? day : `${day}, ${kindWord(last.kind)}`;
    said.push(
      last.series
        ? msg(str`In ${last.series} zuletzt ${value} (${date}).`, { id: 'chart-last-town' })
        : msg(str`Zuletzt ${value} (${date}).`, { id: 'chart-last' }),
    );
  }
  if (target) {
    const value = withUnit(target.value, unit, language);
    const date = formatFuzzyDate(target.date, language);
    said.push(msg(str`Ziel: ${value} bis ${date}.`, { id: 'chart-target' }));
  }
  return said.length ? said.join(' ') : msg('Noch kein Wert.', { id: 'chart-no-value' });
}

type Line = [date: string, kind: string, value: number];

function lines({ baseline }: Indicator, { observations, targets, path }: IndicatorSeries): Line[] {
  const line =
    (kind: string) =>
    ({ date, value }: Reading): Line => [date, kind, value];
  const start = baseline && path.some(({ y }) => y === baseline.value) ? [baseline] : [];
  return [
    ...start.map(line(msg('Anfang', { id: 'chart-baseline' }))),
    ...observations.map((entry) => line(kindWord(entry.kind))(entry)),
    ...targets.map(line(msg('Ziel', { id: 'filter-goal' }))),
  ];
}

const valueTable = (
  title: string,
  rows: readonly Line[],
  print: (value: number) => string,
  language: string,
) =>
  html`<table class="values">
    <caption class="silent">
      ${title}
    </caption>
    <thead>
      <tr>
        <th scope="col">${msg('Zeit', { id: 'chart-time' })}</th>
        <th scope="col">${msg('Art', { id: 'chart-kind' })}</th>
        <th scope="col" class="number">${msg('Wert', { id: 'chart-value' })}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([date, kind, value]) =>
          html`<tr>
            <th scope="row">${formatFuzzyDate(date, language)}</th>
            <td>${kind}</td>
            <td class="number">${print(value)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

/** One indicator: what it is, what it says, its line where there is more than one value, its table. */
export function indicatorPart(
  view: LinkedView,
  indicator: Indicator,
  town: Municipality | undefined,
  level: number,
): TemplateResult {
  const series = indicatorSeries(indicator, town);
  const { unit } = indicator;
  const title = view.plain(indicator.title);
  const print = (value: number) => withUnit(value, unit, view.uiLanguage);
  const said = sentences(series, unit, view.uiLanguage);
  const spec: LineSpec = {
    type: 'line',
    series,
    print: (value) => formatNumber(value, view.uiLanguage),
    key: JSON.stringify([series, unit, view.uiLanguage]),
  };
  const rows = lines(indicator, series);
  const isLine = series.observations.length + series.path.length > 1;
  return html`<section class="indicator">
    ${heading(level, view.text(indicator.title))}
    <p>${said} ${verdictWord(series, view.uiLanguage)} ${sampleMark(indicator)}</p>
    ${indicator.description ? html`<p class="muted">${view.text(indicator.description)}</p>` : nothing}
    <div class=${isLine ? 'course' : ''}>
      ${
        isLine
          ? html`<div class="line" part="line">
              <canvas role="img" aria-label=${`${title}. ${said}`} .spec=${spec}></canvas>
            </div>`
          : nothing
      }
      ${rows.length > 1 ? valueTable(title, rows, print, view.uiLanguage) : nothing}
    </div>
  </section>`;
}
