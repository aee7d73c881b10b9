import { county, towns } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { choice } from '../shared/looks/choice.ts';
import { emptyLook } from '../shared/looks/looks.ts';
import type { BoundaryLoader } from './map/boundary-loader.ts';
import type { MapContext } from './map/map-context.ts';
import { mapKey } from './map/map-key.ts';

/** The towns as a native select, for whoever prefers it to a map. */
export function townChoice({ view, town = '', counts, choose }: MapContext): TemplateResult {
  const all = county(view.strategy)?.name ?? msg('alle Kommunen', { id: 'choice-all-towns' });
  const options = towns(view.strategy)
    .filter(({ id }) => counts.get(id) || id === town)
    .map(({ id, name }) => ({ value: id, label: name, count: counts.get(id) ?? 0 }));
  return choice(
    msg('Kommune', { id: 'filter-town' }),
    town,
    [{ value: '', label: all }, ...options],
    choose,
  );
}

/** Fewer hardly ever share a marker. */
const CROWD = 4;

/**
 * The place of a map that is on its way or not to be had. Its key is there, unseen: only what is drawn
 * tells more exactly how high it becomes (H-11).
 */
export const noMap = (status: BoundaryLoader['status'], context: MapContext): TemplateResult =>
  status === 'error'
    ? emptyLook(
        msg('Die Karte ist gerade nicht erreichbar. Alle Maßnahmen stehen in der Liste.', {
          id: 'map-failed',
        }),
      )
    : html`<div class="map"></div>
        <div class="beside coming">
          <div class="below"></div>
          ${mapKey({ ...context, isPoints: true }, context.places.spots.length >= CROWD)}
        </div>`;
