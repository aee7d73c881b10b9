import { registry } from '@strategy-widgets/feed/registry';
import type { BallotKind, Claim, Outcome, Totals } from '@strategy-widgets/feedback';
import type { Attempt } from '../model/attempt.ts';
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
  attempt?: Attempt;
  /** The vote that counts. */
  sent?: { readonly claim: Claim; readonly points: Points };
  /** True while a vote that counts is being changed. */
  isChanging: boolean;
  /** Asked for by a resident or by having voted, never before. */
  totals?: Totals | 'loading' | 'failed';
  withdrawal?: Withdrawal;
  copied?: 'copied' | 'marked';
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
