import { registry } from '@strategy-widgets/feed/registry';
import {
  DOTS,
  type BallotKind,
  type Claim,
  type Outcome,
  type Totals,
} from '@strategy-widgets/feedback';
import type { Copied } from '../model/draft.ts';
import type { SendAttempt } from '../model/attempt.ts';
import type { Withdrawal } from '../sent/withdrawal.ts';

/** Points by option, without those that got none. */
export type Points = ReadonlyMap<string, number>;

/** What a resident chose and what became of it: in the page's memory only, never stored. */
export interface PollState {
  points: Points;
  readonly shownAt: number;
  website: string;
  sending: boolean;
  /** True after a press on send with nothing chosen. */
  isEmpty: boolean;
  /** Why the last attempt is not confirmed. */
  failure?: Exclude<Outcome, { kind: 'sent' }>;
  attempt?: SendAttempt;
  /** The vote that counts. */
  sent?: { readonly claim: Claim; readonly points: Points };
  /** True while a vote that counts is being changed. */
  isChanging: boolean;
  /** Asked for by a resident or by having voted, never before. */
  totals?: Totals | 'loading' | 'failed';
  withdrawal?: Withdrawal;
  copied?: Copied;
}

const fresh = (): PollState => ({
  points: new Map(),
  shownAt: performance.now(),
  website: '',
  sending: false,
  isEmpty: false,
  isChanging: false,
});

/**
 * The state of one poll, which outlives a rebuilt form.
 *
 * @param key - of the form
 * @param poll - what is voted on
 */
export function pollState(key: string, kind: BallotKind, poll: string): PollState {
  const shared = registry() as { polls?: Map<string, PollState> };
  const polls = (shared.polls ??= new Map<string, PollState>());
  const name = [key, kind, poll].join(' ');
  const known = polls.get(name) ?? fresh();
  polls.set(name, known);
  return known;
}

export const pointsFor = (points: Points, option: string): number => points.get(option) ?? 0;

/** Points that are still to be given. */
export const pointsLeft = (points: Points): number =>
  DOTS - [...points.values()].reduce((sum, one) => sum + one, 0);

/** One more or one less for an option; the same points where that is not possible. */
export function changePoints(points: Points, option: string, by: 1 | -1): Points {
  const now = pointsFor(points, option) + by;
  if (now < 0 || (by > 0 && !pointsLeft(points))) return points;
  const next = new Map(points);
  if (now) next.set(option, now);
  else next.delete(option);
  return next;
}
