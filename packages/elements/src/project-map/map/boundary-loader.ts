import { loadBoundaries, type Boundaries } from '@strategy-widgets/feed';
import { warnOnce } from '@strategy-widgets/feed/registry';
import type { LitElement } from 'lit';
import { LatePart, type LateStatus } from '../../shared/widget/late-part.ts';
import type { StrategyView } from '../../shared/widget/view.ts';

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
  #part?: LatePart<Boundaries>;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** What there is to draw. */
  get boundaries(): Boundaries | undefined {
    return this.#part?.value;
  }

  get status(): LateStatus {
    return this.#part?.status ?? 'initial';
  }

  /** Loads the file that a feed names, when it is another than before. */
  follow({ strategy, store }: StrategyView): void {
    const path = strategy.boundaries;
    if (path === this.#path) return;
    this.#path = path;
    this.#part = path ? new LatePart(() => load(path, store.url), this.#host) : undefined;
    this.#part?.need();
  }
}
