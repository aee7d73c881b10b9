import type { LitElement, ReactiveController } from 'lit';
import type { Cell } from './chart-spec.ts';
import type { BarStage } from './charts/bar-stage.ts';
import type * as Later from './charts/chart-parts.ts';

/** How far below the screen a widget may lie while its charts are fetched. */
const MARGIN = '300px';

/** What draws charts, fetched once when the widget nears the screen. */
export class LateParts implements ReactiveController {
  /** Empty where it could not be fetched: sentence and table say what the charts would. */
  code?: Partial<typeof Later>;
  stage?: BarStage;
  readonly #host: LitElement;
  readonly #choose: (cell: Cell) => void;
  #observer?: IntersectionObserver;
  #asked = false;

  /**
   * @param choose - called with the segment of a bar that was chosen
   */
  constructor(host: LitElement, choose: (cell: Cell) => void) {
    this.#host = host;
    this.#choose = choose;
    host.addController(this);
  }

  hostConnected(): void {
    // Once is enough, wherever the widget is moved to.
    if (this.#asked) return;
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#load();
      },
      { rootMargin: MARGIN },
    );
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  async #load(): Promise<void> {
    const host = this.#host;
    this.#observer?.disconnect();
    this.#asked = true;
    const later = await import('./charts/chart-parts.ts').catch(() => undefined);
    this.code = later ?? {};
    if (later) {
      this.stage = new later.BarStage(host, new later.CanvasController(host), this.#choose);
    }
    host.requestUpdate();
  }
}
