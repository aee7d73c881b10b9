import type { MESSAGE_SCHEMA } from './message.ts';

/** Points that one ballot of kind `prioritise` spends at most: five dots, as at a workshop. */
export const DOTS = 5;

export type BallotKind = 'prioritise' | 'rating';

export interface Choice {
  /** An id of the feed. */
  readonly option: string;
  /** 1 to 5. */
  readonly points: number;
}

/** A vote, as in `schema/ballot.schema.json`. */
export interface Ballot {
  readonly schema: typeof MESSAGE_SCHEMA;
  readonly kind: BallotKind;
  /** What is voted on: `fields`, `measures` or the id of a field whose measures are. */
  readonly poll: string;
  readonly municipality?: string;
  /** BCP 47 tag of the form when it was sent. */
  readonly language: string;
  readonly choices: readonly Choice[];
}
