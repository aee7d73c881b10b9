import type { Indicator, Measure, Reading } from '@strategy-widgets/feed';
import { formatNumber } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { sampleMark } from '../looks/looks.ts';
import type { StrategyView } from '../widget/view.ts';
import { dateWords, factList, section, sourceFact, titlesOf, nameOfTown } from './fact-list.ts';
import { certaintyWord, directionWord } from './more-words.ts';

/** What is measured: every value with its date, what is aimed at, and who says so. */
export function indicatorEntry(view: StrategyView, indicator: Indicator): TemplateResult {
  const { strategy, uiLanguage } = view;
  const { unit, baseline } = indicator;
  const value = (reading: Pick<Reading, 'value'> & { date?: string }) =>
    html`${[formatNumber(reading.value, uiLanguage), unit].filter(Boolean).join('\u00a0')}
      <span class="muted">${dateWords(view, reading.date)}</span>`;
  return html`<strong>${view.text(indicator.title)}</strong> ${sampleMark(indicator)}
    ${factList([
      [msg('Was gemessen wird', { id: 'more-indicator-text' }), view.text(indicator.description)],
      [msg('Gruppe', { id: 'more-group' }), indicator.group && view.text(indicator.group)],
      [msg('Einheit', { id: 'more-unit' }), unit],
      [msg('Richtung', { id: 'more-direction' }), directionWord(indicator.direction)],
      [msg('Kommune', { id: 'filter-town' }), nameOfTown(view, indicator.municipality)],
      [msg('Anfang', { id: 'chart-baseline' }), baseline && value(baseline)],
      [msg('Ziel', { id: 'filter-goal' }), indicator.targets.map(value)],
      [
        msg('Messwerte', { id: 'more-readings' }),
        indicator.observations.map(
          (entry) =>
            html`${value(entry)} <span class="muted">${certaintyWord(entry.kind)}</span>
              <span class="muted">${entry.series}</span>`,
        ),
      ],
      [msg('Ziele', { id: 'more-goals' }), titlesOf(view, strategy.goals, indicator.goals)],
      [
        msg('Themen', { id: 'fields-title' }),
        titlesOf(view, strategy.actionFields, indicator.actionFields),
      ],
      [
        msg('Zum Vergleich', { id: 'more-reference-lines' }),
        indicator.referenceLines.map(
          (entry) =>
            html`${view.text(entry.title)} ${value(entry)} ${sourceFact(view, entry.source)[1]}`,
        ),
      ],
      sourceFact(view, indicator.source),
    ])}`;
}

/** What a measure is measured by. */
export const indicatorsOf = (view: StrategyView, { indicators }: Measure, level: number): unknown =>
  section(
    level,
    msg('Woran wir uns messen', { id: 'chart-indicators' }),
    view.strategy.indicators
      .filter(({ id }) => indicators.includes(id))
      .map((entry) => indicatorEntry(view, entry)),
  );
