import type { LocalizedText, Value } from '@strategy-widgets/feed';
import {
  formatDay,
  headlineCounts,
  publicationOf,
  valuesFor,
  visionFor,
  formatter,
} from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { heading } from '../shared/looks/heading.ts';
import { sampleMark } from '../shared/looks/looks.ts';
import { asOfWords } from '../shared/text/as-of.ts';
import type { StrategyView } from '../shared/widget/view.ts';
import { compass } from './compass.ts';

/** The vision sentence with its stage, and what the town adds to it. */
export function visionPart(view: StrategyView, level: number, title?: string): unknown {
  const { vision, local } = visionFor(view.strategy, view.town?.id);
  return html`<p class="kicker">${title ?? view.text(view.strategy.title)}</p>
    <div class="vision">${heading(level, view.text(vision?.text))}</div>
    ${vision?.note ? html`<p class="note">${view.text(vision.note)}</p>` : nothing}
    ${
      local && view.town
        ? html`<p class="local">
            <strong>${msg(str`In ${view.town.name} heißt das:`, { id: 'vision-local' })}</strong>
            ${view.text(local.text)} ${sampleMark(local)}
          </p>`
        : nothing
    }`;
}

/** „34 Maßnahmen · 12 abgeschlossen · Stand: Oktober 2026“. */
export function factsPart({ strategy, town, uiLanguage }: StrategyView): unknown {
  const counts = headlineCounts(strategy, town?.id);
  const print = formatter(Intl.NumberFormat, uiLanguage);
  const completed = counts.byPhase.get('completed');
  const asOf = asOfWords(
    formatDay(strategy.generatedAt, uiLanguage),
    publicationOf(strategy).remark,
  );
  return html`<ul class="facts">
    ${
      counts.total
        ? html`<li>
            ${
              counts.total === 1
                ? msg('1 Maßnahme', { id: 'fact-measure' })
                : msg(str`${print.format(counts.total)} Maßnahmen`, { id: 'fact-measures' })
            }
          </li>`
        : nothing
    }
    ${
      completed
        ? html`<li>
            ${msg(str`${print.format(completed)} abgeschlossen`, { id: 'fact-completed' })}
          </li>`
        : nothing
    }
    ${asOf ? html`<li>${asOf}</li>` : nothing}
  </ul>`;
}

const meaning = (view: StrategyView, text: LocalizedText | undefined) =>
  text ? html`<span class="meaning">${view.text(text)}</span>` : nothing;

const valueList = (
  view: StrategyView,
  level: number,
  title: string,
  values: readonly Value[],
  first: number,
) =>
  values.length
    ? html`${heading(level, title)}
        <ol start=${first}>
          ${values.map(
            (value, index) =>
              html`<li class=${value.scope} data-number=${first + index}>
                <span>
                  <strong>${view.text(value.name)}</strong> ${sampleMark(value)}
                  ${meaning(view, value.meaning)}
                </span>
              </li>`,
          )}
        </ol>`
    : nothing;

/** The values: what all share, and what is particular to the town. */
export function valuesPart(view: StrategyView, level: number): unknown {
  const { shared, local } = valuesFor(view.strategy, view.town?.id);
  const particular = view.town ? local : [];
  return html`${compass([...shared, ...particular])}
  ${valueList(view, level, msg('Was uns verbindet', { id: 'values-shared' }), shared, 1)}
  ${
    view.town
      ? valueList(
          view,
          level,
          msg(str`Was ${view.town.name} ausmacht`, { id: 'values-local' }),
          particular,
          shared.length + 1,
        )
      : nothing
  }`;
}

/** The core goals. */
export function goalsPart(view: StrategyView, level: number): unknown {
  const { goals } = view.strategy;
  if (!goals.length) return nothing;
  return html`<div class="goals">
    ${heading(level, msg('Unsere Ziele', { id: 'goals-title' }))}
    <ol>
      ${goals.map(
        (goal) =>
          html`<li>
            <strong>${view.text(goal.title)}</strong> ${sampleMark(goal)}
            ${meaning(view, goal.description)}
          </li>`,
      )}
    </ol>
  </div>`;
}
