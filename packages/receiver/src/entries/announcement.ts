import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.ts';
import type { EntryTable } from '../database/tables.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** In UTC, which is five or six in Germany: nobody votes then, and the mail is there in the morning. */
const MORNING = 4 * HOUR;

/** The end of the day to which a vote belongs, in milliseconds since 1970. */
export const digestEnd = (time: number): number =>
  Math.floor((time - MORNING) / DAY + 1) * DAY + MORNING;

/** The day's votes of a town, as counted from its end back. */
export const dayBefore = (end: number): readonly [from: number, to: number] => [end - DAY, end];

/** Names a town's day, so that the first vote of it puts down the notice and no other does. */
const digestId = (municipality: string, end: number): string =>
  `votes ${municipality} ${String(end)}`;

/** @returns nothing for a notice of one message */
export const digestEndIn = (id: string): number | undefined =>
  id.startsWith('votes ') ? Number(id.split(' ').at(-1)) : undefined;

type Announced = Pick<EntryTable, 'kind' | 'municipality' | 'receipt' | 'received_at'>;

/** Puts a notice on its way: of a message at once, of all votes of a day in one when it is over. */
export async function announce(database: Database, entry: Announced, now: number): Promise<void> {
  const { kind, municipality, receipt, received_at } = entry;
  const end = digestEnd(received_at);
  const due =
    kind === 'ballot'
      ? { id: digestId(municipality, end), receipt: '', next_at: end }
      : { id: randomUUID(), receipt, next_at: now };
  await database
    .insertInto('outbox')
    .values({ ...due, municipality, attempts: 0, sent_at: 0, error: '' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
