import type { Strategy } from '@strategy-widgets/feed';

/** What could be better in a feed, though nothing is wrong. */
export interface ReportFinding {
  readonly code:
    | 'no-lead'
    | 'no-date'
    | 'no-field'
    | 'past-end'
    | 'unconfirmed'
    | 'no-translation'
    | 'long-teaser'
    | 'hard-sentence'
    | 'poor-alt'
    | 'example-address';
  /** JSON pointer into the feed. */
  readonly pointer: string;
  /** What editors call it. */
  readonly name: string;
  /** In German: what is missing, and why that matters. */
  readonly words: string;
  /** Id of the town whose it is to mend. */
  readonly town?: string;
}

/** What findings are looked for in. */
export interface ReportTerms {
  readonly feed: unknown;
  readonly strategy: Strategy;
  /** Language of the feed's own texts. */
  readonly own: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A finding with its place in the item, whose name is not known yet. */
export type ReportPart = Omit<ReportFinding, 'name' | 'pointer'> & { readonly path?: string };
