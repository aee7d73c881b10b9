import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.ts';
import type { Cluster } from './clusters.ts';
import type { MapContext } from './map-context.ts';
import { placeRow } from './place-row.ts';

/** The measures of a marker that no zoom can part; Escape or the button closes it (SC 1.4.13). */
export function spotList(
  { spots }: Cluster,
  context: MapContext,
  close: () => void,
): TemplateResult {
  const measures = [...new Set(spots.map(({ measure }) => measure))];
  const entry = (measure: (typeof measures)[number]) => ({
    measure,
    places: spots.filter((spot) => spot.measure === measure).map(({ place }) => place),
  });
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  return html`<div part="spots" class="spots" @keydown=${escape}>
    ${heading(context.level, msg(str`${measures.length} Maßnahmen an dieser Stelle`, { id: 'map-spot' }))}
    <ul>
      ${measures.map((measure) => placeRow(entry(measure), context))}
    </ul>
    <button class="button" @click=${close}>${msg('Schließen', { id: 'close' })}</button>
  </div>`;
}
