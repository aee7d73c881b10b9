import type { PlaceEntry } from '@strategy-widgets/feed';
import { statusOf, textsOf } from '@strategy-widgets/feed';
import { html, type TemplateResult } from 'lit';
import { sampleMark } from '../shared/marks.ts';
import { phaseIcon, phaseWord } from '../shared/phase.ts';
import type { MapContext } from './map-context.ts';

/** One measure with its places: everything its markers say. */
export function placeRow({ measure, places }: PlaceEntry, context: MapContext): TemplateResult {
  const { town, view } = context;
  const status = statusOf(view.strategy, measure, town);
  return html`<li class="measure" part="measure">
    ${phaseIcon(status.phase)}
    <div>
      <a
        href=${view.page.link({ measure: measure.id })}
        @click=${(event: MouseEvent) => {
          context.open(event, measure);
        }}
        >${view.text(textsOf(view.strategy, measure, town).title)}</a
      >
      <p class="muted facts">
        ${places.map(({ name }) => html`<span>${view.text(name)}</span>`)}
        <span>${phaseWord(status.phase)}</span>
        ${sampleMark(measure.sample ? measure : status)}
      </p>
    </div>
  </li>`;
}
