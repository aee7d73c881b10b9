import type { Ballot } from '@strategy-widgets/feedback';
import { MESSAGE_SCHEMA, sendBallot, totalsOf, withdraw } from '@strategy-widgets/feedback';
import { guardOf, keyFor } from '../model/attempt.ts';
import type { PollState } from './vote.ts';
import type { Question } from './question.ts';

const ballotOf = (
  { kind, poll, municipality }: Question,
  { points }: PollState,
  language: string,
): Ballot => ({
  schema: MESSAGE_SCHEMA,
  kind,
  poll,
  municipality,
  language,
  choices: [...points].map(([option, one]) => ({ option, points: one })),
});

/** Takes back the vote that is being changed, so that nobody ever counts twice; false where that failed. */
async function takeBack(state: PollState, endpoint: string): Promise<boolean> {
  if (!state.sent) return true;
  const result = await withdraw(endpoint, state.sent.claim);
  if (result === 'tooMany') state.failure = { kind: 'tooMany' };
  if (result === 'unreachable') state.failure = { kind: 'unreachable' };
  if (state.failure) return false;
  state.sent = undefined;
  return true;
}

/**
 * Sends a vote; one that is changed is taken back first.
 *
 * @returns true once the receiver confirmed it
 */
export async function vote(
  state: PollState,
  question: Question,
  endpoint: string,
  language: string,
): Promise<boolean> {
  state.failure = undefined;
  if (!(await takeBack(state, endpoint))) return false;
  const { points } = state;
  const ballot = ballotOf(question, state, language);
  const key = keyFor(state, ballot);
  const outcome = await sendBallot(endpoint, ballot, { key, guard: guardOf(state) });
  if (outcome.kind !== 'sent') {
    state.failure = outcome;
    return false;
  }
  const { receipt, secret = '' } = outcome;
  state.sent = { claim: { receipt, secret }, points };
  Object.assign(state, { attempt: undefined, isChanging: false, copied: undefined });
  return true;
}

/** Asks for what all votes say together. */
export async function askTotals(
  state: PollState,
  question: Question,
  endpoint: string,
): Promise<void> {
  if (!state.totals || state.totals === 'failed') state.totals = 'loading';
  state.totals = (await totalsOf(endpoint, question)) ?? 'failed';
}
