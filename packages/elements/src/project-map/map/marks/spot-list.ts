import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { heading } from '../../../shared/looks/heading.ts';
import { measuresOf } from './clusters.ts';
import type { Fan } from './fan.ts';
import type { MapContext } from '../map-context.ts';
import { placeRow } from '../../list/place-list.ts';

/** The measures of a marker that no zoom can part, beside its fan. */
export function spotList(
  { cluster, isBelow }: Fan,
  context: MapContext,
  close: () => void,
): TemplateResult {
  const measures = measuresOf(cluster);
  const entry = (measure: (typeof measures)[number]) => ({
    measure,
    places: cluster.spots.filter((spot) => spot.measure === measure).map(({ place }) => place),
  });
  return html`<div part="spots" class="spots" ?data-above=${isBelow}>
    <div class="spots-title">
      ${heading(context.level, msg(str`${measures.length} Maßnahmen an dieser Stelle`, { id: 'map-spot' }))}
      <button class="button" @click=${close}>${msg('Schließen', { id: 'close' })}</button>
    </div>
    <ul>
      ${measures.map((measure) => placeRow(entry(measure), context))}
    </ul>
  </div>`;
}
