import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool } from 'kysely';
import type { Config } from '../configuration/config.ts';
import schema from '../configuration/config.schema.json' with { type: 'json' };
import { asking, type Database } from '../database/database.ts';
import { eraseTraces, hasTraces } from '../entries/erase.ts';
import type { Tables } from '../database/tables.ts';
import { trustsClock } from './clock.ts';

const DAY = 86_400_000;

/** Days of entries whose town is no longer in the configuration, and of records of the receiver's own. */
const OTHERWISE = 365;
const SENT_NOTICES = 30;

/** Days that a town may keep entries; the check of the configuration has the same. */
const { minimum: LEAST, maximum: MOST } = schema.$defs.town.properties.retentionDays;

/** A time limit, or a clock, that may mean anything: nothing is deleted by it. */
export class RetentionNotUnderstood extends Error {
  override readonly name = 'RetentionNotUnderstood';
}

/** The second wall: whatever came past the check of the configuration, it deletes nothing. */
function understand({ towns }: Config, now: number): void {
  const limits = [...towns.values()].map(({ retentionDays }) => retentionDays);
  const isLimit = (days: number) => Number.isInteger(days) && days >= LEAST && days <= MOST;
  if (limits.length && limits.every(isLimit) && Number.isSafeInteger(now) && now > 0) return;
  throw new RetentionNotUnderstood(
    'Eine Aufbewahrungsfrist ist unverständlich; nichts wird gelöscht.',
  );
}

type TownFilter = (
  eb: ExpressionBuilder<Tables, 'entry'>,
) => ExpressionWrapper<Tables, 'entry', SqlBool>;

/** What a run did. */
export interface Sweep {
  readonly isTrusted: boolean;
  /** Entries that are gone, or of which only what is published is left. */
  readonly deleted: number;
}

/** What a published entry keeps is the town's own wording; nobody can tell any more who asked. */
const FORGOTTEN = { text: '', folded: '', name: '', email: '', secret_hash: '' } as const;

/** Empties what is published and deletes the rest, of one town and older than a moment. */
async function forget(database: Database, town: TownFilter, before: number): Promise<number> {
  const emptied = await database
    .updateTable('entry')
    .set(FORGOTTEN)
    .where(town)
    .where('received_at', '<', before)
    .where('published', '=', 1)
    .where('secret_hash', '!=', '')
    .executeTakeFirst();
  const deleted = await database
    .deleteFrom('entry')
    .where(town)
    .where('received_at', '<', before)
    .where('published', '=', 0)
    .executeTakeFirst();
  return Number(emptied.numUpdatedRows + deleted.numDeletedRows);
}

async function deleteEntries(database: Database, { towns }: Config, now: number): Promise<number> {
  let deleted = 0;
  for (const { id, retentionDays } of towns.values()) {
    deleted += await forget(
      database,
      (eb) => eb('municipality', '=', id),
      now - retentionDays * DAY,
    );
  }
  const known = [...towns.keys()];
  const isStray: TownFilter = (eb) => eb('municipality', 'not in', known);
  return deleted + (await forget(database, isStray, now - OTHERWISE * DAY));
}

/** A clock that was ahead made entries look younger than they are, and they would be kept too long. */
async function correctTimes(database: Database, now: number): Promise<void> {
  await database
    .updateTable('entry')
    .set({ received_at: now })
    .where('received_at', '>', now + DAY)
    .execute();
}

async function deleteRecords(database: Database, now: number): Promise<void> {
  await database.deleteFrom('session').where('expires_at', '<', now).execute();
  await database.deleteFrom('spent').where('expires_at', '<', now).execute();
  await database
    .deleteFrom('audit')
    .where('at', '<', now - OTHERWISE * DAY)
    .execute();
  const sent = now - SENT_NOTICES * DAY;
  await database
    .deleteFrom('outbox')
    .where('sent_at', '>', 0)
    .where('sent_at', '<', sent)
    .execute();
}

/**
 * Deletes what is older than its town keeps it (P-08), unless the clock seems to have jumped.
 *
 * @throws DatabaseTrouble; the next run makes up for it
 * @throws RetentionNotUnderstood before anything is deleted
 */
export async function sweep(database: Database, config: Config, now: number): Promise<Sweep> {
  understand(config, now);
  if (!(await asking(trustsClock(database, now)))) return { isTrusted: false, deleted: 0 };
  const deleted = await asking(
    database.transaction().execute(async (transaction) => {
      await deleteRecords(transaction, now);
      await correctTimes(transaction, now);
      return deleteEntries(transaction, config, now);
    }),
  );
  if (deleted > 0 || (await asking(hasTraces(database)))) await asking(eraseTraces(database));
  return { isTrusted: true, deleted };
}
