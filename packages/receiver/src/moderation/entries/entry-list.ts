import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Moderator } from '../accounts/accounts.ts';
import { asking, type Database } from '../../database/database.ts';
import { asWritten } from '../../entries/receipts.ts';
import type { EntryState } from '@strategy-widgets/feedback';
import type { Tables } from '../../database/tables.ts';
import { folded, pack } from '../../database/packed-text.ts';
import type { Filter } from './entry-filter.ts';
import { within } from '../../database/within.ts';

/** Entries a page. */
export const ENTRIES = 25;

type Entries = ExpressionBuilder<Tables, 'entry'>;

/** A word as LIKE takes it literally. */
const likeOf = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/** Every word stands in text or name, or all of it is the number of an entry. */
function found(eb: Entries, q: string): Expression<SqlBool> {
  const words = folded(q).split(/\s+/).filter(Boolean);
  const inText = words.map((word) => sql<SqlBool>`folded LIKE ${likeOf(word)} ESCAPE '\\'`);
  return eb.or([eb('receipt', '=', asWritten(q)), eb.and(inText)]);
}

/** Messages; a ballot only by its number, for who asks on the telephone. */
function matching({ q, state, type, field }: Filter) {
  return (eb: Entries): Expression<SqlBool> =>
    eb.and([
      ...(state ? [eb('state', '=', state as EntryState)] : []),
      eb.or([eb('kind', '=', 'message'), eb('receipt', '=', asWritten(q))]),
      ...(type ? [eb('type', '=', type)] : []),
      ...(field ? [eb('action_field', '=', field)] : []),
      ...(q ? [found(eb, q)] : []),
    ]);
}

const LISTED = [
  'receipt',
  'kind',
  'municipality',
  'received_at',
  'state',
  'type',
  'text',
  'action_field',
  'answer',
  'published',
] as const;

export const listEntries = (database: Database, who: Moderator, filter: Filter) =>
  asking(
    database
      .selectFrom('entry')
      .select(LISTED)
      .where(within(who.municipality))
      .where(matching(filter))
      .orderBy('received_at', 'desc')
      .orderBy('receipt')
      .limit(ENTRIES)
      .offset((filter.page - 1) * ENTRIES)
      .execute(),
  );

export type ListedEntry = Awaited<ReturnType<typeof listEntries>>[number];

/** Entries that match, by state, whatever state is asked for. */
export async function countStates(
  database: Database,
  who: Moderator,
  filter: Filter,
): Promise<ReadonlyMap<string, number>> {
  const rows = await asking(
    database
      .selectFrom('entry')
      .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
      .where(within(who.municipality))
      .where(matching({ ...filter, state: '' }))
      .groupBy('state')
      .execute(),
  );
  return new Map(rows.map(({ state, count }) => [state, count]));
}

/** Action fields that entries name, to choose from. */
export async function namedFields(database: Database, who: Moderator): Promise<string[]> {
  const rows = await asking(
    database
      .selectFrom('entry')
      .select('action_field')
      .distinct()
      .where(within(who.municipality))
      .where('action_field', '<>', '')
      .orderBy('action_field')
      .execute(),
  );
  return rows.map(({ action_field }) => action_field);
}

const whole = (database: Database, { municipality }: Moderator) =>
  database
    .selectFrom('entry')
    .selectAll()
    .where(within(municipality))
    .orderBy('received_at', 'desc');

export const matchingEntries = (database: Database, who: Moderator, filter: Filter) =>
  asking(whole(database, who).where(matching(filter)).execute());

export const publishedEntries = (database: Database, who: Moderator) =>
  asking(whole(database, who).where('published', '=', 1).execute());

/** Every entry of an e-mail address, however its letters were typed. */
export const entriesOfPerson = (database: Database, who: Moderator, email: string) =>
  asking(
    database
      .selectFrom('entry')
      .selectAll()
      .where(sql`lower(email)`, '=', sql`lower(${pack(email.trim())})`)
      .where('email', '<>', '')
      .where(within(who.municipality))
      .orderBy('received_at', 'desc')
      .execute(),
  );
