import {
  formatDay,
  headlineCounts,
  publicationOf,
  visionFor,
  formatter,
} from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { heading } from '../shared/looks/heading.ts';
import { sampleMark } from '../shared/looks/looks.ts';
import { asOfWords } from '../shared/text/as-of.ts';
import type { StrategyView } from '../shared/widget/view.ts';

/** The vision sentence with its stage, and what the town adds to it. */
export function visionPart(view: StrategyView, level: number, title?: string): unknown {
  const { vision, local } = visionFor(view.strategy, view.town?.id);
  return html`<p class="note">
      <strong>${title ?? view.text(view.strategy.title)}</strong>
      ${vision?.note ? html`· ${view.text(vision.note)}` : nothing}
    </p>
    <div class="vision">${heading(level, view.text(vision?.text))}</div>
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
  return html`<ul role="list" class="facts">
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
