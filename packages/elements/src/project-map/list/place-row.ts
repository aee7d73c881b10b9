import type { PlaceEntry } from '@strategy-widgets/feed';
import { statusOf, textsOf } from '@strategy-widgets/feed';
import { html, type TemplateResult } from 'lit';
import { sampleMark } from '../../shared/looks/looks.ts';
import { measureLink } from '../../shared/looks/measure-link.ts';
import { phaseIcon, phaseWord } from '../../shared/looks/phase.ts';
import type { MapContext } from '../map/map-context.ts';

/** One measure with its places: everything its markers say. */
export function placeRow({ measure, places }: PlaceEntry, context: MapContext): TemplateResult {
  const { host, town, view } = context;
  const status = statusOf(view.strategy, measure, town);
  return html`<li class="measure" part="measure">
    ${phaseIcon(status.phase)}
    <div>
      ${measureLink(host, view, measure.id, view.text(textsOf(view.strategy, measure, town).title))}
      <p class="muted facts">
        ${places.map(({ name }) => html`<span>${view.text(name)}</span>`)}
        <span>${phaseWord(status.phase)}</span>
        ${sampleMark(measure.sample ? measure : status)}
      </p>
    </div>
  </li>`;
}
