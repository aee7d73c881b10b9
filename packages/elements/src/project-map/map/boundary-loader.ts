import { loadBoundaries, type Boundaries } from '@strategy-widgets/feed';
import { warnOnce } from '@strategy-widgets/feed/registry';
import type { LitElement } from 'lit';
import type { LateStatus } from '../../shared/widget/late-part.ts';
import { NearPart } from '../../shared/widget/near-part.ts';
import type { StrategyView } from '../../shared/widget/view.ts';
import { pointOutlines } from './point-outlines.ts';

async function load(path: string, feed: string): Promise<Boundaries | undefined> {
  const found = await loadBoundaries(path, feed);
  if (typeof found === 'object') return found;
  warnOnce(found, path);
  return undefined;
}

/** The outlines of the feed at hand: one that names none has none to wait for. */
export class BoundaryLoader {
  readonly #host: LitElement;
  #path?: string;
  #part?: NearPart<Boundaries>;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** There are none to wait for: towns are points. */
  get isPoints(): boolean {
    return !this.status || this.status === 'error';
  }

  /** What there is to draw. */
  drawn({ strategy }: StrategyView): Boundaries | undefined {
    return this.isPoints ? pointOutlines(strategy) : this.#part?.value;
  }

  /** Nothing where the feed has no outlines. */
  get status(): LateStatus | undefined {
    return this.#part?.status;
  }

  /** Loads the file that a feed names, when it is another than before and its place nears the screen. */
  follow({ strategy, store }: StrategyView): void {
    const path = strategy.boundaries;
    if (path === this.#path) return;
    this.#path = path;
    if (this.#part) {
      this.#host.removeController(this.#part);
      this.#part.hostDisconnected();
    }
    this.#part = path
      ? new NearPart(
          this.#host,
          () => load(path, store.url),
          () => this.#host.renderRoot.querySelector('.layout'),
        )
      : undefined;
  }
}
