import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { heading } from '../../../shared/looks/heading.ts';
import { measuresOf, type Cluster } from './clusters.ts';
import type { MapContext } from '../map-context.ts';
import { placeRows, sectionMark } from '../../list/place-list.ts';

/** The measures of a marker that no zoom can part, beside its fan. */
export function spotList(
  { cluster, isBelow }: { readonly cluster: Cluster; readonly isBelow: boolean },
  context: MapContext,
  close: () => void,
): TemplateResult {
  const measures = measuresOf(cluster);
  const entries = measures.map((measure) => ({
    measure,
    places: cluster.spots.filter((spot) => spot.measure === measure).map(({ place }) => place),
  }));
  const title = msg(str`${measures.length} Maßnahmen an dieser Stelle`, { id: 'map-spot' });
  return html`<div part="spots" class="spots" ?data-above=${isBelow}>
    <div class="spots-title">
      ${heading(context.level, html`${title} ${sectionMark(entries, context)}`)}
      <button class="button" @click=${close}>${msg('Schließen', { id: 'close' })}</button>
    </div>
    ${placeRows(entries, context)}
  </div>`;
}
