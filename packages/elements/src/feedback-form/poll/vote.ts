import { registry } from '@strategy-widgets/feed/registry';
import {
  DOTS,
  type BallotKind,
  type Claim,
  type Outcome,
  type Totals,
} from '@strategy-widgets/feedback';
import { keepHere, keptHere } from '../../shared/page/entry-memory.ts';
import { attemptAt } from '../model/delivery.ts';
import type { Copied, SendAttempt, Withdrawal } from '../model/draft.ts';

/** Points by option, without those that got none. */
export type Points = ReadonlyMap<string, number>;

/** All that is known of a vote: in the page's memory only, never stored; its history entry keeps the points. */
export interface VoteState {
  readonly points: Points;
  readonly shownAt: number;
  /** What a program wrote where people see nothing. */
  readonly website: string;
  readonly sending: boolean;
  /** True after a press on send with nothing chosen. */
  readonly isEmpty: boolean;
  /** Why the last attempt is not confirmed. */
  readonly failure?: Exclude<Outcome, { kind: 'sent' }>;
  readonly attempt?: SendAttempt;
  /** The vote that counts. */
  readonly sent?: { readonly claim: Claim; readonly points: Points };
  /** True while a vote that counts is being changed. */
  readonly isChanging: boolean;
  /** Asked for by a resident or by having voted, never before. */
  readonly totals?: Totals | 'loading' | 'failed';
  readonly withdrawal?: Withdrawal;
  readonly copied?: Copied;
}

export const pointsFor = (points: Points, option: string): number => points.get(option) ?? 0;

/** Points that are still to be given. */
export const pointsLeft = (points: Points): number =>
  DOTS - [...points.values()].reduce((sum, one) => sum + one, 0);

/** What a resident chooses and what becomes of it. Like a draft's, its verbs alone change it. */
export class Vote {
  readonly state: VoteState;
  readonly #name: string;

  /** @param name - under which the page's history entry keeps the points until they are sent */
  constructor(state: VoteState, name: string) {
    this.state = state;
    this.#name = name;
  }

  #change(values: Partial<VoteState>): void {
    Object.assign(this.state, values);
  }

  /** Nothing else can be chosen while a vote is on its way. */
  choose(points: Points): void {
    if (this.state.sending) return;
    this.#change({ points, isEmpty: false });
    keepHere(this.#name, Object.fromEntries(points));
  }

  /** One point more or less for an option, where that is possible. */
  give(option: string, by: 1 | -1): void {
    const { points } = this.state;
    const now = pointsFor(points, option) + by;
    const isPossible = now >= 0 && (by < 0 || pointsLeft(points));
    const next = new Map(points);
    if (now) next.set(option, now);
    else next.delete(option);
    this.choose(isPossible ? next : points);
  }

  /** Notes what only a program writes. */
  bait(website: string): void {
    this.#change({ website });
  }

  /** False where nothing is chosen that could be sent. */
  begin(): boolean {
    const isEmpty = !this.state.points.size;
    const begun = { sending: true, failure: undefined, withdrawal: undefined };
    this.#change({ isEmpty, ...(isEmpty ? {} : begun) });
    return !isEmpty;
  }

  send(content: object): SendAttempt {
    const attempt = attemptAt(content, this.state.attempt);
    this.#change({ attempt });
    return attempt;
  }

  fail(failure: VoteState['failure']): void {
    this.#change({ failure, sending: false });
  }

  confirm(claim: Claim): void {
    const { points } = this.state;
    const sent = { claim, points };
    const over = { attempt: undefined, copied: undefined, isChanging: false, sending: false };
    this.#change({ sent, ...over });
    keepHere(this.#name, undefined);
  }

  /** Lets the vote that counts be chosen anew. */
  reopen(): void {
    this.#change({ isChanging: true });
  }

  /** Nothing counts any more, while what was chosen stays. */
  takeBack(): void {
    this.#change({ sent: undefined });
  }

  copy(copied: Copied): void {
    this.#change({ copied });
  }

  /** Once it is deleted, nothing of it is left to be shown but that. */
  withdraw(withdrawal: Withdrawal | undefined): void {
    const empty = { sent: undefined, points: new Map(), totals: undefined };
    this.#change({ ...(withdrawal === 'withdrawn' ? empty : {}), withdrawal });
  }

  show(totals: VoteState['totals']): void {
    this.#change({ totals });
  }
}

/** @param kept - in the page's history entry, where anybody may write */
const untouched = (kept: unknown): VoteState => ({
  points: new Map(
    Object.entries((kept ?? {}) as Record<string, number>).filter(([, points]) =>
      [1, 2, 3, 4, 5].includes(points),
    ),
  ),
  shownAt: performance.now(),
  website: '',
  sending: false,
  isEmpty: false,
  isChanging: false,
});

/**
 * The vote in one poll, which outlives a rebuilt form.
 *
 * @param key - of the form
 * @param poll - what is voted on
 */
export function voteOf(key: string, kind: BallotKind, poll: string): Vote {
  const polls = (registry().polls ??= new Map()) as Map<string, VoteState>;
  const name = [key, kind, poll].join(' ');
  const known = polls.get(name) ?? untouched(keptHere(name));
  polls.set(name, known);
  return new Vote(known, name);
}
