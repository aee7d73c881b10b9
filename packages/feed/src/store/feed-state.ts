import type { Trouble } from '../load/load-outcome.ts';
import type { Strategy } from '../generated/types.ts';
import type { Problem } from '../parse/problems.ts';

/** Parts of a feed; in a whole feed all are there at once. */
export type PartName =
  'core' | 'measures' | 'teasers' | 'search' | 'indicators' | 'history' | 'details';

export type PartStatus = 'absent' | 'loading' | 'ready' | 'failed';

/** What is known of a feed at one moment; never changed, only replaced. */
export interface FeedState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly strategy?: Strategy;
  readonly problems: readonly Problem[];
  readonly error?: Omit<Trouble, 'ok'>;
  /** True where a refresh failed and the strategy is the one from before. */
  readonly stale: boolean;
  readonly parts: Readonly<Record<PartName, PartStatus>>;
  /** Which measures are there in full. */
  readonly details: 'whole' | ReadonlyMap<string, PartStatus>;
  /** Folded text of each measure, in the order of the measures; once the part `search` is ready. */
  readonly searchText?: readonly string[];
}

/** One feed of a page, shared by all widgets, whichever bundle they come from. */
export interface FeedStore {
  /** Absolute URL. */
  readonly url: string;
  /** The same object until something changes. */
  get(): FeedState;
  /**
   * Calls back after each change. The first subscription starts loading; when the last one ends while
   * loading, the request is given up.
   *
   * @returns ends the subscription
   */
  subscribe(listener: () => void): () => void;
  /** Asks for a part, from the feed itself or from a file of its own. */
  need(part: PartName): void;
  /** Asks for everything about one measure. */
  needDetail(measureId: string): void;
  /** Loads again what failed; asked by a person. When nothing failed, looks for a newer feed. */
  retry(): void;
  /**
   * Looks through the feed for contradictions and slips, and adds them to its problems: for whoever
   * debugs a page. Missing where the store was made by an older release.
   */
  inspect?(): void;
}

/** What widgets asked for beyond the core. */
export interface Wanted {
  readonly parts: Set<PartName>;
  /** Ids of measures. */
  readonly details: Set<string>;
}

/** What those who bring more than the core need of a store. */
export interface StoreAccess {
  readonly url: string;
  readonly wanted: Wanted;
  get(): FeedState;
  set(change: Partial<FeedState>): void;
  /** Changes the state without a word: that something is on its way changes nothing that a page shows. */
  note(change: Partial<FeedState>): void;
  /** The feed as it was loaded. */
  feed(): unknown;
  /** Loads the feed again, past the browser's cache. */
  load(): Promise<void>;
}
