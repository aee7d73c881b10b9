import type { Database } from '../database.ts';

const DAY = 86_400_000;

/** Longer than a receiver usually stands still. */
const JUMP = 35 * DAY;

/** A clock that jumped has to go on like that for so long before it counts. */
const PROBATION = DAY;

/** When a run last trusted the clock, and when it first showed an unlikely time. */
const SEEN = 'clock-seen';
const JUMPED = 'clock-jumped';

async function factOf(database: Database, name: string): Promise<number | undefined> {
  const row = await database
    .selectFrom('fact')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row && Number(row.value);
}

async function note(database: Database, name: string, time: number): Promise<void> {
  const value = String(time);
  await database
    .insertInto('fact')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

const follows = (now: number, before: number | undefined): boolean =>
  before !== undefined && now >= before && now - before < JUMP;

async function accept(database: Database, now: number): Promise<true> {
  await note(database, SEEN, now);
  await database.deleteFrom('fact').where('name', '=', JUMPED).execute();
  return true;
}

/** Whether the clock jumped and has not been trusted since. */
export const isHeldBack = async (database: Database): Promise<boolean> =>
  (await factOf(database, JUMPED)) !== undefined;

/**
 * Whether the time is likely enough to delete by. A clock set a year ahead by mistake would delete
 * everything at once, and nothing brings that back; a receiver that stood still for weeks only
 * deletes a day later.
 */
export async function trustsClock(database: Database, now: number): Promise<boolean> {
  const seen = await factOf(database, SEEN);
  if (seen === undefined || follows(now, seen)) return accept(database, now);
  const jumped = await factOf(database, JUMPED);
  if (jumped !== undefined && follows(now, jumped)) {
    return now - jumped >= PROBATION ? accept(database, now) : false;
  }
  await note(database, JUMPED, now);
  return false;
}
