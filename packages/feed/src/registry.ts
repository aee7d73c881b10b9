import type { FeedStore } from './store/feed-state.ts';
import type { LoadOutcome } from './load/load-outcome.ts';

/** What the script tag of the page says; all of it may be missing. */
export interface PageSettings {
  feed?: string;
  municipality?: string;
  lang?: string;
  theme?: string;
  colorScheme?: string;
  headingLevel?: number;
  urlKey?: string;
  debug?: boolean;
  /** Further origins that feeds and endpoints may have. */
  allow?: string[];
}

/**
 * What all bundles on a page share, whatever their version: plain maps and functions. Members are only
 * ever added within a major version.
 */
export interface Registry {
  /** Feed stores by absolute URL. */
  readonly feeds: Map<string, FeedStore>;
  /** Page states; `elements` knows their type. */
  readonly pages: Map<string, unknown>;
  /** Requests that the loader began before widget code arrived, by absolute URL; each is taken once. */
  readonly started: Map<string, Promise<Response>>;
  /** Boundary files by absolute URL, loaded or on their way. */
  boundaries?: Map<string, Promise<LoadOutcome>>;
  settings: PageSettings;
  /** Console messages already given. */
  readonly reported: Set<string>;
  language?: unknown;
  policy?: unknown;
  loader?: { scan(): void };
}

const KEY = Symbol.for('strategy-widgets/1');

/** The page's one registry; the first bundle that asks creates it. */
export function registry(): Registry {
  const scope = globalThis as { [KEY]?: Registry };
  const existing = scope[KEY];
  if (existing) return existing;
  const value: Registry = {
    feeds: new Map(),
    pages: new Map(),
    started: new Map(),
    settings: {},
    reported: new Set(),
  };
  Object.defineProperty(scope, KEY, { value });
  return value;
}
