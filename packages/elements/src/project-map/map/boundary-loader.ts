import {
  loadBoundaries,
  type Boundaries,
  type FeedStore,
  type Strategy,
} from '@strategy-widgets/feed';
import { warnOnce } from '@strategy-widgets/feed/registry';
import type { LitElement } from 'lit';
import type { LateStatus } from '../../shared/widget/late/late-part.ts';
import { NearPart } from '../../shared/widget/late/near-part.ts';
import type { StrategyView } from '../../shared/widget/view.ts';

/** What there is to draw. */
export interface Drawing {
  readonly boundaries: Boundaries;
  /** No outlines: each town is a point. */
  readonly isPoints: boolean;
}

async function load({ strategy, store }: StrategyView): Promise<Drawing | undefined> {
  const { boundaries: path } = strategy;
  const found = path && (await loadBoundaries(path, store.url));
  if (typeof found === 'object') return { boundaries: found, isPoints: false };
  if (path && found) warnOnce(found, path);
  const { pointOutlines } = await import('./point-outlines.ts');
  const boundaries = pointOutlines(strategy);
  return boundaries && { boundaries, isPoints: true };
}

const hasPoints = ({ municipalities, measures }: Strategy): boolean =>
  municipalities.some(({ point }) => point) || measures.some(({ places }) => places.length);

/** The drawing of the feed at hand: one with neither outlines nor points has none to wait for. */
export class BoundaryLoader {
  readonly #host: LitElement;
  #from?: unknown;
  #part?: NearPart<Drawing>;

  /**
   * @param store - of which the core names the outlines: they come beside the measures
   */
  constructor(host: LitElement, store: () => FeedStore | undefined) {
    this.#host = host;
    const named = () => {
      const { boundaries, counts } = store()?.get().strategy ?? {};
      return counts?.has('all') ? boundaries : undefined;
    };
    new NearPart(
      host,
      // Before print it is asked for wherever it stands, also where no outlines are named.
      async () => {
        const path = named();
        return path ? loadBoundaries(path, store()?.url ?? '') : undefined;
      },
      () => (named() ? host.renderRoot.querySelector('.root') : null),
    );
  }

  get drawing(): Drawing | undefined {
    return this.#part?.value;
  }

  /** Nothing where the feed has nothing to draw. */
  get status(): LateStatus | undefined {
    return this.#part?.status;
  }

  /** Loads what a feed names, when it is another than before and its place nears the screen. */
  follow(view: StrategyView): void {
    const { strategy } = view;
    const from = strategy.boundaries ?? strategy;
    if (from === this.#from) return;
    this.#from = from;
    if (this.#part) {
      this.#host.removeController(this.#part);
      this.#part.hostDisconnected();
    }
    this.#part =
      strategy.boundaries || hasPoints(strategy)
        ? new NearPart(
            this.#host,
            () => load(view),
            () => this.#host.renderRoot.querySelector('.layout'),
          )
        : undefined;
  }
}
