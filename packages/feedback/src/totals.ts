import type { Ballot } from './generated/contract.ts';
import { bodyOf, isMark, hasFields } from './json.ts';
import { askReceiver, type RequestOptions } from './request.ts';

export interface OptionTotal {
  /** An id of the feed. */
  readonly option: string;
  readonly points: number;
  /** Ballots that gave it any. */
  readonly participations: number;
}

/** What all ballots of a poll say together. */
export interface Totals {
  readonly participations: number;
  readonly totals: readonly OptionTotal[];
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

const isTotal = (entry: unknown): entry is OptionTotal =>
  hasFields(entry) &&
  isMark(entry['option']) &&
  isCount(entry['points']) &&
  isCount(entry['participations']);

async function read(answer: Response): Promise<Totals | undefined> {
  const { participations, totals } = await bodyOf(answer);
  if (!answer.ok || !isCount(participations) || !Array.isArray(totals)) return undefined;
  return { participations, totals: totals.filter(isTotal) };
}

/**
 * Asks for the totals of a poll.
 *
 * @param endpoint - absolute URL for messages
 * @returns undefined where they cannot be had
 */
export function totalsOf(
  endpoint: string,
  { municipality, poll, kind }: Pick<Ballot, 'municipality' | 'poll' | 'kind'>,
  options: RequestOptions = {},
): Promise<Totals | undefined> {
  const url = new URL('votes', endpoint);
  if (municipality) url.searchParams.set('municipality', municipality);
  url.searchParams.set('poll', poll);
  url.searchParams.set('kind', kind);
  return askReceiver(url.href, {}, read, options);
}
