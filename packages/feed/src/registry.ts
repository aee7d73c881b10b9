import type { PageState } from './page-choice.ts';
import type { FeedStore } from './store/feed-state.ts';
import type { LoadOutcome } from './load/load-outcome.ts';

export type { AddressValues, PageState } from './page-choice.ts';

/** What the script tag of the page says; all of it may be missing. */
export interface PageSettings {
  feed?: string;
  municipality?: string;
  lang?: string;
  theme?: string;
  colorScheme?: string;
  headingLevel?: number;
  urlKey?: string;
  density?: string;
  debug?: boolean;
  /** Further origins that feeds and endpoints may have. */
  allow?: string[];
  /** Addresses below which links name widgets, separated by spaces. */
  links?: string;
  /** Address of the privacy notice, for forms that name none. */
  privacyUrl?: string;
}

/**
 * The one language of a page: chosen by a resident, else the script's `data-strategy-lang`, else the
 * page's own `lang`. Kept in the page only, never stored.
 */
export interface PageLanguage {
  /** BCP 47 tag, for example `de` or `de-simple`. */
  get(): string;
  /** True once a resident chose; then it wins over an element's own `lang`. */
  chosen(): boolean;
  /** Sets the language for every widget of the page. */
  choose(tag: string): void;
  subscribe(listener: () => void): () => void;
}

/**
 * Lets one widget of the page speak about what a resident did, whatever else changed by it: the one in
 * which it was done, else the first on the page.
 */
export interface PageVoice {
  /** Takes part: what is done in `owner` is told by it, where it has something to tell. */
  join(owner: Element): void;
  /**
   * Has something to tell.
   *
   * @param end - called once things have settled, with whether `owner` is the one to speak
   */
  ask(owner: Element, end: (speaks: boolean) => void): void;
  /** What was done is told already, by what took the focus. */
  hush(): void;
  /**
   * Whether `owner` is the one that sounds the alarm about a failure: the first on the page that asked.
   *
   * @param about - tells failures apart, for example the feed's URL
   */
  alarms(owner: Element, about: string): boolean;
}

/** The part of the browser's TrustedTypePolicy that templates need. */
export interface TemplatePolicy {
  createHTML(text: string): string;
}

/**
 * What all bundles on a page share, whatever their version: plain maps and functions. Members are only
 * ever added within a major version.
 */
export interface Registry {
  /** Feed stores by absolute URL. */
  readonly feeds: Map<string, FeedStore>;
  /** Page states by `url-key`, a space and the URL of their feed. */
  readonly pages: Map<string, PageState>;
  /** Requests that were begun before the code that reads their answers arrived, by absolute URL; each is taken once. */
  readonly started: Map<string, Promise<Response>>;
  /** Boundary files by absolute URL, loaded or on their way. */
  boundaries?: Map<string, Promise<LoadOutcome>>;
  settings: PageSettings;
  /** Console messages already given. */
  readonly reported: Set<string>;
  /** Made by the first widget. */
  language?: PageLanguage;
  /** Made by the first widget. */
  voice?: PageVoice;
  /** Missing where the engine has no Trusted Types or the page refuses the policy. */
  policy?: TemplatePolicy;
  /** The first script tag's; a later one asks it to look at the page again. */
  loader?: { scan(): void };
  /** What forms keep for their rebuilt elements, by name; each version knows its own only. */
  drafts?: Map<string, object>;
  /** The same of polls. */
  polls?: Map<string, object>;
  /** What the page's policy blocked since the first script tag ran: address → directive. */
  blocked?: Map<string, string>;
}

/** Tells a server neither who asks nor from which page (P-04). */
export const SILENT = { credentials: 'omit', referrerPolicy: 'no-referrer' } as const;

/** Begins to download a file, once, while the code that reads it is still on its way; `started` keeps the answer. */
export function beginRequest(url: string): void {
  const { started } = registry();
  if (started.has(url)) return;
  // A page's own `fetch` may throw at once, and answer with a promise of its own kind.
  const ask = async () => await fetch(url, SILENT);
  const answer = ask();
  // Who takes it over reports a failure; without this the page would see an unhandled rejection before.
  answer.catch(() => undefined);
  started.set(url, answer);
}

/** The answer to a request that was begun; given once. */
export function takeStarted(url: string): Promise<Response> | undefined {
  const { started } = registry();
  const answer = started.get(url);
  started.delete(url);
  return answer;
}

/**
 * What relative addresses of the page are resolved by. Not asked of the document: a picture or a form of
 * that name would stand before its `baseURI`.
 */
export const baseUrl = (): string => document.createElement('a').baseURI;

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

/**
 * Tells the webmaster about a problem in the console, once for each page and problem, and the rule of the
 * page's policy that blocks the address in it.
 *
 * @param code - machine-readable code, listed in the webmaster's guide
 * @param detail - what it concerns, for example a URL or an attribute's value
 * @param error - shown with its stack
 */
export function warnOnce(code: string, detail = '', error?: unknown): void {
  const { blocked, reported } = registry();
  const rule = [...(blocked ?? [])].find(([url]) => detail.includes(url))?.[1];
  const message = `[strategy-widgets] ${code}: ${detail}${rule ? ` (Content-Security-Policy: ${rule})` : ''}`;
  if (reported.has(message)) return;
  reported.add(message);
  if (error === undefined) console.warn(message);
  else console.warn(message, error);
}

/**
 * Calls back once the page has nothing more urgent to do, within half a second on a page that always
 * has; Safari has no word for it and calls with the next task.
 */
export function whenIdle(call: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(call, { timeout: 500 });
  else setTimeout(call);
}
