import type { Ballot } from '@strategy-widgets/feedback';
import { MESSAGE_SCHEMA, sendBallot, totalsOf, withdraw } from '@strategy-widgets/feedback';
import { guardOf } from '../model/delivery.ts';
import type { Question } from './question.ts';
import type { Vote, VoteState } from './vote.ts';

const ballotOf = (
  { kind, poll, municipality }: Question,
  { points }: VoteState,
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
async function takeBack(vote: Vote, endpoint: string): Promise<boolean> {
  const { sent } = vote.state;
  if (!sent) return true;
  const kind = await withdraw(endpoint, sent.claim);
  const isFailed = kind === 'tooMany' || kind === 'unreachable';
  if (isFailed) vote.fail({ kind });
  else vote.takeBack();
  return !isFailed;
}

/**
 * Sends a vote that has begun; one that is changed is taken back first.
 *
 * @returns true once the receiver confirmed it
 */
export async function sendVote(
  vote: Vote,
  question: Question,
  endpoint: string,
  language: string,
): Promise<boolean> {
  const { state } = vote;
  if (!(await takeBack(vote, endpoint))) return false;
  const ballot = ballotOf(question, state, language);
  const { key } = vote.send(ballot);
  const outcome = await sendBallot(endpoint, ballot, { key, guard: guardOf(state) });
  if (outcome.kind !== 'sent') {
    vote.fail(outcome);
    return false;
  }
  const { receipt, secret = '' } = outcome;
  vote.confirm({ receipt, secret });
  return true;
}

/** Asks for what all votes say together; a result that is there stays until the new one comes. */
export async function askTotals(vote: Vote, question: Question, endpoint: string): Promise<void> {
  const { totals } = vote.state;
  if (!totals || totals === 'failed') vote.show('loading');
  vote.show((await totalsOf(endpoint, question)) ?? 'failed');
}
