import { msg } from '@lit/localize';
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { focusOn } from '../../shared/looks/heading.ts';
import { LatePart } from '../../shared/widget/late/late-part.ts';
import { extentOf, type Cluster } from './marks/clusters.ts';
import type * as Fans from './marks/fan.ts';
import { mapMarks } from './marks/map-marks.ts';
import { markButton } from './marks/marker.ts';
import { distanceAt, SpotClusters } from './marks/spot-clusters.ts';
import { MapCamera } from './moves/map-camera.ts';
import { mapControls, panControls } from './moves/map-controls.ts';
import { MapGestures } from './moves/map-gestures.ts';
import { MAX_ZOOM, placeIn, type MapMove } from './moves/map-window.ts';
import { outlineOf, type DrawnContext } from './map-context.ts';
import { mapKey, sourceOf } from './map-key.ts';
import { mapPicture } from './map-picture.ts';

/** Only who has them is told of arrow keys: phones have none. */
const hasKeys = (): boolean => matchMedia('(hover) and (pointer: fine)').matches;

/** The map with its controls: which part is shown, and what that shows. */
export class MapBox implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer?: ResizeObserver;
  readonly #camera = new MapCamera();
  #observed?: Element;
  #town?: string;
  readonly #clusters = new SpotClusters();
  /** The marker that is fanned out and listed, and its key. */
  #listed?: Cluster;
  #from = '';

  /** Only who presses such a marker needs it; the list has all of it, too. */
  readonly #fans: LatePart<typeof Fans> = new LatePart(() => import('./marks/fan.ts'));

  readonly #move = (move: MapMove): void => {
    this.#camera.move(move);
    this.#moved();
  };
  readonly #gestures = new MapGestures(this.#move);

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    // Engines without it keep the first size.
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
    this.#camera.lay({ size: context.boundaries.size });
    if (context.town !== this.#town) this.#goTo(context);
    if (this.#clusters.follow(context.places.spots, this.#camera)) this.#listed = undefined;
  }

  render(context: DrawnContext): TemplateResult {
    const { keydown, wheel, down, move, up, click } = this.#gestures;
    const [wide, high] = this.#camera.box;
    const keys = hasKeys();
    const fans = this.#fans.value;
    const fan = this.#listed && fans?.fanOf(this.#listed, this.#camera);
    return html`<div class="frame" @keydown=${this.#escape}>
        ${mapControls(this.#camera, this.#move)}
        <div
          part="map"
          class="map"
          role="group"
          tabindex="0"
          aria-label=${msg('Karte', { id: 'map-name' })}
          aria-describedby=${keys ? 'keys' : nothing}
          data-zoomed=${this.#camera.window.zoom > 1 ? '' : nothing}
          .style=${`--_shape:${wide}/${high}`}
          @keydown=${keydown}
          @wheel=${wheel}
          @pointerdown=${down}
          @pointermove=${move}
          @pointerup=${up}
          @pointercancel=${up}
          @click=${click}
        >
          ${mapPicture(context, this.#camera)}
          ${fan ? fans?.fanLines(fan, this.#camera.box) : nothing}
          ${repeat(this.#marks(context, fan), ({ key }) => key, markButton)}
        </div>
        ${
          keys
            ? html`<p id="keys" class="keys">
                ${msg('Mit den Pfeiltasten verschieben, mit Plus und Minus vergrößern und verkleinern.', { id: 'map-keys' })}
              </p>`
            : nothing
        }
        ${fan ? fans?.spotList(fan, context, this.#close) : nothing}
      </div>
      <div class="beside">
        <div class="below">
          <p class="muted" part="attribution">${sourceOf(context)}</p>
          ${panControls(this.#camera, this.#move)}
        </div>
        ${mapKey(context, this.#clusters.hasJoined)}
      </div>`;
  }

  /** Every town says its number: where markers leave no room for one, they are joined. */
  #marks(context: DrawnContext, fan?: Fans.Fan) {
    const camera = this.#camera;
    const fanned = fan && this.#fans.value?.fanMarks(fan, camera.box, context, this.#choose);
    for (;;) {
      const marks = mapMarks(context, this.#clusters.all, camera, this.#choose, fan, fanned);
      if (fan || !marks.isCrowded || !this.#clusters.joinFarther()) return marks.all;
    }
  }

  #goTo(context: DrawnContext): void {
    const { view, town } = context;
    this.#town = town;
    this.#listed = undefined;
    const chosen = view.strategy.municipalities.find(({ id }) => id === town);
    this.#camera.show(chosen && outlineOf(context, chosen)?.box);
  }

  #moved(): void {
    this.#listed = undefined;
    this.#host.requestUpdate();
  }

  /** Goes nearer where that parts the measures, else lists them. */
  #choose = (cluster: Cluster, key: string): void => {
    const [x, y, width, height] = extentOf(cluster.spots);
    this.#from = key;
    if (Math.hypot(width, height) > distanceAt(this.#camera, MAX_ZOOM)) {
      this.#camera.show([x, y, Math.max(width, 1), Math.max(height, 1)]);
      this.#moved();
      // The marker is gone; whoever came by keyboard goes on from the map.
      this.#find('.map')?.focus({ preventScroll: true });
      return;
    }
    void this.#fanOut(cluster);
  };

  async #fanOut(cluster: Cluster): Promise<void> {
    if (!(await this.#fans.load())) return;
    // Into the part that its list leaves free.
    const { frame, window } = this.#camera;
    const [x, y] = placeIn(frame, window, cluster.at);
    this.#camera.move({ right: x - 0.5, down: y - 0.25 });
    this.#listed = cluster;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    focusOn(this.#find('.spots-title > :first-child'));
  }

  /** What lies over the map goes by a key, too (SC 1.4.13). */
  #escape = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape' && this.#listed) this.#close();
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

  /** A hidden map has no size; it keeps the last one. */
  #measure = (): void => {
    const map = this.#observed;
    if (!map?.clientWidth) return;
    const em = parseFloat(getComputedStyle(map).fontSize);
    const [wide, high] = [map.clientWidth / em, map.clientHeight / em];
    const { box } = this.#camera;
    if (wide === box[0] && high === box[1]) return;
    this.#camera.lay({ box: [wide, high] });
    this.#host.requestUpdate();
  };
}
