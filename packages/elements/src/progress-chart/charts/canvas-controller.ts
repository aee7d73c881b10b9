import type { LitElement, ReactiveController } from 'lit';
import { drawChart } from './draw-chart.ts';
import type { Drawn, SpecCanvas } from '../chart-spec.ts';

const MEDIA = ['(forced-colors: active)', '(prefers-color-scheme: dark)'];

/** Attributes of page and host by which themes and colour schemes change. */
const ATTRIBUTES = {
  attributes: true,
  attributeFilter: ['class', 'style', 'theme', 'color-scheme'],
};

/**
 * Draws the canvases of a widget that carry a `spec`.
 * A chart lives while its canvas is in the page and has a size; Chart.js itself notices
 * neither in a shadow root (chartjs/Chart.js#10924), so it is told.
 */
export class CanvasController implements ReactiveController {
  readonly #host: LitElement;
  readonly #charts = new Map<SpecCanvas, Drawn & { key: string }>();
  // Asked once: every call of matchMedia gives another object, and listeners belong to one.
  readonly #media = MEDIA.map((media) => matchMedia(media));
  #sizes?: ResizeObserver;
  #theme?: MutationObserver;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // In a frame of its own: what is drawn within the call would be the page's "ResizeObserver loop" error.
    if ('ResizeObserver' in globalThis)
      this.#sizes = new ResizeObserver((entries) =>
        requestAnimationFrame(() => this.#resize(entries)),
      );
    if ('MutationObserver' in globalThis) this.#theme = new MutationObserver(this.#redraw);
    for (const element of [...document.querySelectorAll('html,body'), this.#host]) {
      this.#theme?.observe(element, ATTRIBUTES);
    }
    for (const media of this.#media) media.addEventListener('change', this.#redraw);
  }

  hostDisconnected(): void {
    for (const observer of [this.#sizes, this.#theme]) observer?.disconnect();
    for (const media of this.#media) media.removeEventListener('change', this.#redraw);
    this.#destroyAll();
  }

  hostUpdated(): void {
    if (this.#host.isConnected) this.#sync();
  }

  /** The chart of a canvas, once it is drawn. */
  of(canvas: SpecCanvas | null): Drawn | undefined {
    return canvas ? this.#charts.get(canvas) : undefined;
  }

  #canvases(): SpecCanvas[] {
    return [...this.#host.renderRoot.querySelectorAll('canvas')];
  }

  #sync(): void {
    const canvases = this.#canvases();
    for (const [canvas, chart] of this.#charts) {
      const { key = '' } = canvas.spec ?? {};
      if (!canvases.includes(canvas) || chart.key !== key) this.#destroy(canvas, chart);
    }
    for (const canvas of canvases) {
      if (canvas.parentElement) this.#sizes?.observe(canvas.parentElement);
      this.#create(canvas);
    }
  }

  #create(canvas: SpecCanvas): void {
    const { spec, parentElement: box } = canvas;
    const root = canvas.closest<HTMLElement>('.root');
    if (!spec || !root || !box?.clientWidth || this.#charts.has(canvas)) return;
    // Some engines lay out what is folded.
    if (canvas.closest('details:not([open])')) return;
    canvas.width = box.clientWidth;
    canvas.height = box.clientHeight;
    this.#charts.set(canvas, { ...drawChart(canvas, spec, root), key: spec.key });
  }

  #destroy(canvas: SpecCanvas, chart: Drawn): void {
    chart.destroy();
    this.#charts.delete(canvas);
  }

  #destroyAll(): void {
    for (const [canvas, chart] of this.#charts) this.#destroy(canvas, chart);
  }

  #redraw = (): void => {
    this.#destroyAll();
    this.hostUpdated();
  };

  #resize(entries: ResizeObserverEntry[]): void {
    for (const { target } of entries) {
      const canvas = target.querySelector<SpecCanvas>('canvas');
      const chart = this.of(canvas);
      if (!canvas || !target.clientWidth) continue;
      const { clientWidth, clientHeight } = target;
      if (chart && canvas.clientWidth === clientWidth && canvas.clientHeight === clientHeight)
        continue;
      // Not only resized: places are sized in em, so the reader's text size may be another.
      if (chart) this.#destroy(canvas, chart);
      this.#create(canvas);
      this.#host.requestUpdate();
    }
  }
}
