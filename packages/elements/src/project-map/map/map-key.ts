import type { MeasurePlaces, Phase, ScheduleStatus } from '@strategy-widgets/feed';
import { formatNumber, phaseOf, PHASES, scheduleOf } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { phaseIcon, phaseWord } from '../../shared/looks/phase.ts';
import { scheduleIcon, scheduleWord } from '../../shared/looks/schedule-mark.ts';
import type { DrawnContext, MapContext } from './map-context.ts';
import { mostOf, shade } from './map-picture.ts';

interface Signs {
  readonly phases: readonly Phase[];
  readonly late: readonly ScheduleStatus[];
}

const signs = new WeakMap<MeasurePlaces, Signs>();

type KeyContext = MapContext & Pick<DrawnContext, 'isPoints'>;

/** What the markers show of all that has a place; found once, since every frame of a moving map asks. */
function signsOf({ places, view, town }: MapContext): Signs {
  let found = signs.get(places);
  if (!found) {
    const measures = [...new Set(places.spots.map(({ measure }) => measure))];
    const phases = new Set(measures.map((one) => phaseOf(view.strategy, one, town)));
    const late = new Set(measures.map((one) => scheduleOf(view.strategy, one, town).status));
    found = {
      phases: PHASES.filter((phase) => phases.has(phase)),
      late: (['delayed', 'atRisk'] as const).filter((status) => late.has(status)),
    };
    signs.set(places, found);
  }
  return found;
}

const entry = (sign: unknown, words: unknown): TemplateResult =>
  html`<li><span class="sign">${sign}</span> ${words}</li>`;

/** The shades in the very colours of the areas: without measures, half of the most, the most. */
function scale(context: KeyContext): unknown {
  if (context.isPoints || !context.counts.size) return nothing;
  const most = mostOf(context);
  const shades = most > 1 ? [0, 0.5, 1] : [0, 1];
  const number = formatNumber(most, context.view.uiLanguage);
  return html`<li class="scale">
    <svg viewBox="0 0 ${shades.length} 1" aria-hidden="true">
      ${shades.map(
        (share, step) =>
          svg`<path class="area" .style=${shade(share)} d=${`M${step} 0h1v1h-1z`} />`,
      )}
    </svg>
    ${
      most > 1
        ? msg(str`Fläche: 0 bis ${number} Maßnahmen`, { id: 'map-scale' })
        : msg('Fläche: keine oder eine Maßnahme', { id: 'map-scale-one' })
    }
  </li>`;
}

/** Every sign of the map with its word, and what is counted; only signs that are there. */
export function mapKey(context: KeyContext, isJoined: boolean): TemplateResult {
  const { phases, late } = signsOf(context);
  return html`<ul role="list" class="key muted" part="key">
      ${phases.map((phase) => entry(html`<span class="disc">${phaseIcon(phase)}</span>`, phaseWord(phase)))}
      ${late.map((status) => entry(scheduleIcon(status), scheduleWord(status)))}
      ${
        isJoined
          ? entry(
              html`<span class="disc many" aria-hidden="true">2</span>`,
              msg('mehrere Maßnahmen', { id: 'map-many' }),
            )
          : nothing
      }
      ${scale(context)}
    </ul>
    <p class="muted">
      ${msg('Die Zahl am Namen zählt auch Maßnahmen ohne festen Ort; manche haben mehrere Orte.', { id: 'map-legend' })}
    </p>`;
}

/** Where the outlines come from, or that there are none. */
export function sourceOf({ boundaries: { attribution }, isPoints }: DrawnContext): unknown {
  const { text, url } = attribution;
  if (isPoints) return msg('Ohne Gemeindegrenzen gezeichnet.', { id: 'map-points' });
  return url ? html`<a href=${url}>${text}</a>` : text;
}
