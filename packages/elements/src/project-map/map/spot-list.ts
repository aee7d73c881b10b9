import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { heading } from '../../shared/looks/heading.ts';
import { measuresOf, type Cluster } from './clusters.ts';
import type { MapContext } from './map-context.ts';
import { placeRow } from '../list/place-list.ts';

/** The measures of a marker that no zoom can part; Escape or the button closes it (SC 1.4.13). */
export function spotList(cluster: Cluster, context: MapContext, close: () => void): TemplateResult {
  const measures = measuresOf(cluster);
  const entry = (measure: (typeof measures)[number]) => ({
    measure,
    places: cluster.spots.filter((spot) => spot.measure === measure).map(({ place }) => place),
  });
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  return html`<div part="spots" class="spots" @keydown=${escape}>
    <div class="spots-title">
      ${heading(context.level, msg(str`${measures.length} Maßnahmen an dieser Stelle`, { id: 'map-spot' }))}
      <button class="button" @click=${close}>${msg('Schließen', { id: 'close' })}</button>
    </div>
    <ul role="list">
      ${measures.map((measure) => placeRow(entry(measure), context))}
    </ul>
  </div>`;
}
