/** Why a file could not be had; `messages.de.ts` says it in German. */
export type FeedErrorCode =
  | 'feed-unreachable'
  | 'feed-offline'
  | 'feed-timeout'
  | 'feed-not-found'
  | 'feed-gone'
  | 'feed-forbidden'
  | 'feed-server-error'
  | 'feed-not-json-html'
  | 'feed-not-json'
  | 'feed-empty'
  | 'feed-truncated'
  | 'feed-too-large'
  | 'feed-invalid'
  | 'feed-unknown-major'
  | 'feed-blocked-url';

export interface Loaded {
  readonly ok: true;
  readonly data: unknown;
  readonly bytes: number;
}

export interface Trouble {
  readonly ok: false;
  readonly code: FeedErrorCode;
  readonly status?: number;
  /** Where the file stops being JSON, both from 1. */
  readonly place?: { readonly line: number; readonly column: number };
}

export type LoadOutcome = Loaded | Trouble;

export interface LoadOptions {
  /** Milliseconds of silence, before the answer or within it; default 10,000. */
  readonly timeout?: number;
  /** Milliseconds for the whole of an answer, however busily it drips; default six times `timeout`. */
  readonly deadline?: number;
  readonly signal?: AbortSignal;
  /** A request that the loader has begun already; only the first attempt uses it. */
  readonly started?: Promise<Response>;
  /** Requests in all, when the fault may pass; default 3. */
  readonly attempts?: number;
  /** Milliseconds before the second attempt; default 500, then twice that, each plus up to as much again. */
  readonly backoff?: number;
  /** Passes by the browser's cache. */
  readonly reload?: boolean;
  /** Asked before each further request; false ends the attempts. */
  readonly mayRequest?: () => boolean;
}

/** What there is to explain where a request did not give JSON. */
export interface Failure {
  readonly ok: false;
  readonly isLate?: boolean;
  /** True where the time for the whole was up: another attempt would take as long again. */
  readonly isOver?: boolean;
  /** True where it came to more than {@link MAX_BYTES}; the rest was not waited for. */
  readonly isLarge?: boolean;
  readonly answer?: Response;
  /** The answer's content, where it came whole. */
  readonly buffer?: ArrayBuffer;
}

/** F-07: bytes of a file, unpacked. */
export const MAX_BYTES = 50e6;
