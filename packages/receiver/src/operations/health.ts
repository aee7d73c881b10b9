import { statfs, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { isSqlite, type Database } from '../database/database.ts';
import { factOf } from '../database/facts.ts';
import { LARGEST_BODY } from '../guards/json-body.ts';
import type { Chore } from './background.ts';
import { isHeldBack } from './clock.ts';
import type { Concern } from './health-words.ts';
import { isStuck } from './outbox.ts';

/** Share of the volume below which writing will fail soon. */
const LEAST_FREE = 0.1;
/** Bytes of SQLite's log beyond which something keeps it from being emptied. */
const LARGEST_LOG = 100_000_000;
/** Hours after which a daily backup has failed twice. */
const OLDEST_BACKUP = 48;
const HOUR = 3_600_000;

/** What is measured; null where it does not apply or is not known. */
export interface Vitals {
  /** Free share of the volume, from 0 to 1. */
  readonly free: number | null;
  /** Bytes of SQLite's log. */
  readonly log: number | null;
  /** Hours since the last backup; null: there was none. */
  readonly backupAge: number | null;
  /** Whether the clock jumped, so that nothing is deleted for now. */
  readonly isClockOdd: boolean;
  /** Whether notices wait that should have arrived. */
  readonly isMailStuck: boolean;
  /** Work in the background that fails. */
  readonly failing: ReadonlySet<Chore>;
}

/** What an operator has to look after. */
export function concernsOf(vitals: Vitals): Concern[] {
  const { free, log, backupAge, isClockOdd, isMailStuck, failing } = vitals;
  const concerns: [Concern, boolean][] = [
    ['disk', free !== null && free < LEAST_FREE],
    ['wal', log !== null && log > LARGEST_LOG],
    ['backup', backupAge === null || backupAge > OLDEST_BACKUP],
    ['clock', isClockOdd],
    ['mail', isMailStuck || failing.has('notices')],
    ['retention', failing.has('retention')],
    ['feed', failing.has('feed')],
  ];
  return concerns.filter(([, isOne]) => isOne).map(([concern]) => concern);
}

/** The log is missing until something is written. */
const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

/** @param path - of an SQLite file; empty for one in memory */
export async function volumeOf(path: string): Promise<Pick<Vitals, 'free' | 'log'>> {
  if (!path) return { free: null, log: null };
  const { bavail, blocks } = await statfs(dirname(path));
  return { free: bavail / blocks, log: await sizeOf(`${path}-wal`) };
}

async function pathOf(database: Database): Promise<string> {
  if (!isSqlite(database)) return '';
  const { rows } = await sql<{ name: string; file: string }>`PRAGMA database_list`.execute(
    database,
  );
  return rows.find(({ name }) => name === 'main')?.file ?? '';
}

/**
 * Writes as storing an entry does, and as much as the largest takes: that reading works proves nothing of a
 * disk that is full. Nobody sees what it wrote, and the next one takes its place.
 *
 * @throws what keeps the database from storing an entry
 */
export async function proveWriting(database: Database, now: number): Promise<void> {
  const value = String(now).padEnd(LARGEST_BODY);
  await database.transaction().execute(async (transaction) => {
    if (!isSqlite(database)) await sql`SET LOCAL lock_timeout = 1500`.execute(transaction);
    // Stores nothing, but needs the right and the place in the queue to do so.
    await sql`INSERT INTO entry SELECT * FROM entry WHERE 1 = 0`.execute(transaction);
    await transaction
      .insertInto('fact')
      .values({ name: 'pulse', value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
  });
}

/** @throws where the database does not answer */
export async function vitalsOf(
  database: Database,
  now: number,
  failing: Vitals['failing'],
): Promise<Vitals> {
  const backup = await factOf(database, 'backup');
  const age = backup === undefined ? undefined : (now - backup) / HOUR;
  const volume = await volumeOf(await pathOf(database));
  return {
    ...volume,
    failing,
    isClockOdd: await isHeldBack(database),
    isMailStuck: await isStuck(database, now),
    backupAge: age === undefined ? null : Math.max(0, age),
  };
}
