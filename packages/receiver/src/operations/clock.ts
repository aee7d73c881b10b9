import type { Database } from '../database/database.ts';
import { factOf, forgetFact, noteFact } from '../database/facts.ts';

const DAY = 86_400_000;

/** Longer than a receiver usually stands still. */
const JUMP = 35 * DAY;

/** A clock that jumped has to go on like that for so long before it counts. */
const PROBATION = DAY;

const follows = (now: number, before: number | undefined): boolean =>
  before !== undefined && now >= before && now - before < JUMP;

async function accept(database: Database, now: number): Promise<true> {
  await noteFact(database, 'clock-seen', now);
  await forgetFact(database, 'clock-jumped');
  return true;
}

/** Whether the clock jumped and has not been trusted since. */
export const isHeldBack = async (database: Database): Promise<boolean> =>
  (await factOf(database, 'clock-jumped')) !== undefined;

/**
 * Whether the time is likely enough to delete by. A clock set a year ahead by mistake would delete
 * everything at once, and nothing brings that back; a receiver that stood still for weeks only
 * deletes a day later.
 */
export async function trustsClock(database: Database, now: number): Promise<boolean> {
  const seen = await factOf(database, 'clock-seen');
  if (seen === undefined || follows(now, seen)) return accept(database, now);
  const jumped = await factOf(database, 'clock-jumped');
  if (jumped !== undefined && follows(now, jumped)) {
    return now - jumped >= PROBATION ? accept(database, now) : false;
  }
  await noteFact(database, 'clock-jumped', now);
  return false;
}
