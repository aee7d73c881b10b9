import type { Choice } from './generated/contract.ts';
import { bodyOf, isMark, hasFields, isTime, type Fields } from './json.ts';
import { askReceiver, type RequestOptions } from './request.ts';

/** What became of an entry; moderators decide. */
export type EntryState = 'received' | 'inReview' | 'takenUp' | 'declined';

const STATES: readonly string[] = ['received', 'inReview', 'takenUp', 'declined'];

/** An entry as its sender sees it. */
export interface Entry {
  readonly receipt: string;
  readonly kind: 'message' | 'ballot';
  readonly state: EntryState;
  /** ISO 8601 in UTC, as the next. */
  readonly receivedAt: string;
  readonly updatedAt?: string;
  /** Day on which it is deleted by itself. */
  readonly deletedOn?: string;
  readonly answer?: string;
  readonly text?: string;
  readonly type?: string;
  readonly choices?: readonly Choice[];
}

/** Number and secret: who has both may see and delete an entry. */
export interface Claim {
  readonly receipt: string;
  readonly secret: string;
}

/** Why there is no entry: number and secret fit none, asked too often, or no answer. */
export type ClaimFailure = 'unknown' | 'tooMany' | 'unreachable';

const failureOf = (status: number): ClaimFailure =>
  status === 404 || status === 401 || status === 400
    ? 'unknown'
    : status === 429
      ? 'tooMany'
      : 'unreachable';

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

function entryOf(body: Fields): Entry | undefined {
  const { receipt, kind, state, receivedAt, updatedAt, deletedOn } = body;
  if (!isMark(receipt) || !isTime(receivedAt) || !STATES.includes(String(state))) return undefined;
  return {
    receipt,
    kind: kind === 'ballot' ? 'ballot' : 'message',
    state: state as EntryState,
    receivedAt,
    updatedAt: isTime(updatedAt) ? updatedAt : undefined,
    deletedOn: textOf(deletedOn),
    answer: textOf(body['answer']),
    text: textOf(body['text']),
    type: textOf(body['type']),
    choices: choicesOf(body['choices']),
  };
}

function choicesOf(value: unknown): Choice[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter(
    (one): one is Choice => hasFields(one) && isMark(one['option']) && Number(one['points']) > 0,
  );
}

/** As somebody noted it down: with spaces and line breaks, and dashes as programs for texts write them. */
const withoutSpaces = (typed: string): string => typed.replace(/\s+/g, '').replace(/\p{Pd}/gu, '-');

const ask = async <T>(
  endpoint: string,
  { receipt, secret }: Claim,
  method: string,
  read: (answer: Response) => Promise<T | ClaimFailure>,
  options: RequestOptions,
): Promise<T | ClaimFailure> => {
  const [number, proof] = [withoutSpaces(receipt), withoutSpaces(secret)];
  const url = new URL(`receipts/${encodeURIComponent(number)}`, endpoint).href;
  // A header holds no more than this, and no secret has anything else.
  if (!/^[\w-]+$/.test(proof)) return 'unknown';
  const init = { method, headers: { Authorization: `Bearer ${proof}` } };
  return (await askReceiver(url, init, read, options)) ?? 'unreachable';
};

/**
 * Asks what became of an entry.
 *
 * @param endpoint - absolute URL for messages
 */
export const receiptOf = (
  endpoint: string,
  claim: Claim,
  options: RequestOptions = {},
): Promise<Entry | ClaimFailure> =>
  ask(
    endpoint,
    claim,
    'GET',
    async (answer) =>
      answer.ok ? (entryOf(await bodyOf(answer)) ?? 'unreachable') : failureOf(answer.status),
    options,
  );

/** Deletes an entry for good (P-09); `unknown` also where it was deleted before. */
export const withdraw = (
  endpoint: string,
  claim: Claim,
  options: RequestOptions = {},
): Promise<'withdrawn' | ClaimFailure> =>
  ask<'withdrawn'>(
    endpoint,
    claim,
    'DELETE',
    (answer) => Promise.resolve(answer.ok ? 'withdrawn' : failureOf(answer.status)),
    options,
  );
