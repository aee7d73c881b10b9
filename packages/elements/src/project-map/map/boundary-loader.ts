import { loadBoundaries, type Boundaries } from '@strategy-widgets/feed';
import type { LitElement } from 'lit';
import type { StrategyView } from '../../shared/widget/view.ts';
import { warnOnce } from '../../shared/widget/warn-once.ts';

/** The outlines of the feed at hand: on their way, there, or not to be had. */
export class BoundaryLoader {
  readonly #host: LitElement;
  #path?: string;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** What there is to draw. */
  boundaries?: Boundaries;
  state: 'none' | 'loading' | 'failed' | 'ready' = 'none';

  /** Loads the file that a feed names, when it is another than before. */
  follow({ strategy, store }: StrategyView): void {
    const path = strategy.boundaries;
    if (path === this.#path) return;
    this.#path = path;
    this.boundaries = undefined;
    this.state = path ? 'loading' : 'none';
    if (path) void this.#load(path, store.url);
  }

  async #load(path: string, feed: string): Promise<void> {
    const found = await loadBoundaries(path, feed);
    if (path !== this.#path) return;
    const isFound = typeof found === 'object';
    this.boundaries = isFound ? found : undefined;
    this.state = isFound ? 'ready' : 'failed';
    if (!isFound) warnOnce(found, path);
    this.#host.requestUpdate();
  }
}
