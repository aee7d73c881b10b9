import type { Pair, Spot } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { focusOn } from '../../shared/looks/heading.ts';
import { clustersOf, extentOf, type Cluster } from './clusters.ts';
import { mapControls } from './map-controls.ts';
import type { DrawnContext } from './map-context.ts';
import { MapGestures } from './map-gestures.ts';
import { mapMarks, markButton } from './map-marks.ts';
import { mapPicture } from './map-picture.ts';
import { fit, MAX_ZOOM, moved, WHOLE, type MapMove, type MapWindow } from './map-window.ts';
import { spotList } from './spot-list.ts';

/** Width in em of a map not yet laid out. */
const USUAL = 22;

/** Em that two markers keep between them: more on a small map, where names need the room. */
const apart = (width: number): number => Math.max(2.4, 85 / width);

/** The map with its controls: which part is shown, and what that shows. */
export class MapBox implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer?: ResizeObserver;
  #observed?: Element;
  #window = WHOLE;
  #size: Pair = [1, 1];
  #town?: string;
  /** Width in em of the map's text. */
  #width = USUAL;
  #clusters: Cluster[] = [];
  /** What those were made of. */
  #spots?: readonly Spot[];
  #distance = 0;
  /** The cluster whose measures are listed over the map, and the marker it came from. */
  #listed?: Cluster;
  #from = '';

  readonly #move = (move: MapMove): void => {
    this.#show(moved(this.#size, this.#window, move));
  };
  readonly #gestures = new MapGestures(this.#move);

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    // Engines without it keep the usual width.
    if ('ResizeObserver' in globalThis)
      this.#observer = new ResizeObserver(() => requestAnimationFrame(this.#measure));
  }

  hostUpdated(): void {
    const box = this.#find('.map');
    if (!box || box === this.#observed) return;
    this.#observer?.disconnect();
    this.#observer?.observe(box);
    this.#observed = box;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = undefined;
  }

  /** Takes what is to be drawn: a town that the page is narrowed to is shown, whoever chose it. */
  follow(context: DrawnContext): void {
    this.#size = context.boundaries.size;
    if (context.town !== this.#town) this.#goTo(context);
    this.#cluster(context.places.spots);
  }

  render(context: DrawnContext): TemplateResult {
    const { size, attribution } = context.boundaries;
    const [width, height] = size;
    const em: Pair = [this.#width, (this.#width * height) / width];
    const marks = mapMarks(context, this.#clusters, this.#window, em, this.#choose);
    const { keydown, wheel, down, move, up, click } = this.#gestures;
    return html`${mapControls(this.#move, this.#window.zoom)}
      <div class="frame">
        <div
          part="map"
          class="map"
          role="group"
          tabindex="0"
          aria-label=${msg('Karte', { id: 'map-name' })}
          aria-describedby="keys"
          data-zoomed=${this.#window.zoom > 1 ? '' : nothing}
          .style=${`aspect-ratio:${width}/${height}`}
          @keydown=${keydown}
          @wheel=${wheel}
          @pointerdown=${down}
          @pointermove=${move}
          @pointerup=${up}
          @pointercancel=${up}
          @click=${click}
        >
          ${mapPicture(context, this.#window)} ${repeat(marks, ({ key }) => key, markButton)}
        </div>
        ${this.#listed ? spotList(this.#listed, context, this.#close) : nothing}
      </div>
      <p id="keys" class="silent">
        ${msg('Mit den Pfeiltasten verschieben, mit Plus und Minus vergrößern und verkleinern.', { id: 'map-keys' })}
      </p>
      <p class="muted">
        ${msg('Die Zahl am Namen zählt alle Maßnahmen dort, die Liste die mit festem Ort. Die Zeichen stehen an festen Orten; eine Maßnahme kann mehrere haben.', { id: 'map-legend' })}
      </p>
      <p class="muted" part="attribution">
        ${attribution.url ? html`<a href=${attribution.url}>${attribution.text}</a>` : attribution.text}
      </p>`;
  }

  #goTo({ boundaries, view, town }: DrawnContext): void {
    this.#town = town;
    this.#listed = undefined;
    const ags = view.strategy.municipalities.find(({ id }) => id === town)?.ags;
    const outline = boundaries.towns.get(ags ?? '');
    this.#window = outline ? fit(boundaries.size, outline.box) : WHOLE;
  }

  /** Moving the map needs no new clusters, enlarging it does. */
  #cluster(spots: readonly Spot[]): void {
    const distance = (apart(this.#width) / this.#width / this.#window.zoom) * this.#size[0];
    if (spots !== this.#spots) this.#listed = undefined;
    else if (distance === this.#distance) return;
    this.#clusters = clustersOf(spots, distance);
    this.#spots = spots;
    this.#distance = distance;
  }

  #show(next: MapWindow): void {
    this.#window = next;
    this.#listed = undefined;
    this.#host.requestUpdate();
  }

  /** Goes nearer where that parts the measures, else lists them. */
  #choose = (cluster: Cluster, key: string): void => {
    const [x, y, width, height] = extentOf(cluster.spots);
    const least = ((apart(this.#width) / this.#width) * this.#size[0]) / MAX_ZOOM;
    this.#from = key;
    if (Math.hypot(width, height) > least) {
      this.#show(fit(this.#size, [x, y, Math.max(width, 1), Math.max(height, 1)]));
      // The marker is gone; whoever came by keyboard goes on from the map.
      this.#find('.map')?.focus({ preventScroll: true });
      return;
    }
    this.#listed = cluster;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => focusOn(this.#find('.spots-title > :first-child')));
  };

  #close = (): void => {
    this.#listed = undefined;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const marker = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-key]')].find(
        ({ dataset }) => dataset['key'] === this.#from,
      );
      (marker ?? this.#find('.map'))?.focus();
    });
  };

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** A hidden map has no width; it keeps the last one. */
  #measure = (): void => {
    const box = this.#observed;
    const width = box && box.clientWidth / parseFloat(getComputedStyle(box).fontSize);
    if (!width || width === this.#width) return;
    this.#width = width;
    this.#host.requestUpdate();
  };
}
