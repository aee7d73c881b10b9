/** What can be wrong with a feed; `messages.de.ts` says it in German. */
export type ProblemCode =
  | 'not-an-object'
  | 'unknown-major'
  | 'missing-required'
  | 'type-mismatch'
  | 'unknown-value'
  | 'out-of-range'
  | 'too-long'
  | 'bad-id'
  | 'bad-date'
  | 'bad-url'
  | 'bad-email'
  | 'bad-point'
  | 'bad-key'
  | 'bad-language'
  | 'duplicate-id'
  | 'duplicate-key'
  | 'end-before-start'
  | 'progress-against-phase'
  | 'two-states'
  | 'unknown-field'
  | 'undeclared-language'
  | 'markup'
  | 'unresolved-reference'
  | 'cycle'
  | 'too-many-items'
  | 'too-deep';

/** fatal: no strategy at all; error: an item was dropped; warning: a field was dropped or changed. */
export type Severity = 'fatal' | 'error' | 'warning';

/** One fault of a feed. */
export interface Problem {
  /** JSON pointer (RFC 6901) into the feed. */
  readonly pointer: string;
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Short machine detail, for example the bad value, 80 characters at most. */
  readonly detail?: string;
  /** JSON pointer of what contradicts it: the item that was there first, the start of an end. */
  readonly other?: string;
}
