import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { connect, isPostgres, sqlitePath } from '../database/database.ts';
import { noteFact } from '../database/facts.ts';
import { called } from '../usage.ts';
import { examineDump } from './dump.ts';
import { partialIn, settle, targetOf } from './place.ts';
import { compareWith, lastRow, openSound } from './verify.ts';

/** Writes down that a backup was made, by whatever program; the health report tells its age. */
async function noteBackup(url: string, at: number): Promise<void> {
  const database = connect(url, false);
  try {
    await noteFact(database, 'backup', at);
  } finally {
    await database.destroy();
  }
}

/** Everything is in it that was acknowledged before; nothing is left of one that fails. */
function copyOf(database: DatabaseSync, target: string, now: number): string {
  const partial = partialIn(dirname(target), now);
  try {
    const until = lastRow(database);
    database.prepare('VACUUM INTO ?').run(partial);
    compareWith(database, partial, until);
    return settle(partial, target, now);
  } finally {
    for (const end of ['', '-journal']) rmSync(partial + end, { force: true });
  }
}

/**
 * Copies an SQLite database while it is in use: one moment of it, with everything acknowledged before. It
 * counts only once it has been read again; what stands at its place already stays.
 *
 * @param url - of the database, which has to be there
 * @param target - a file, or a folder in which the copy gets the date as its name
 * @param now - milliseconds since 1970
 * @returns where the copy is
 * @throws an error in German; no older copy has changed
 */
export async function backUp(url: string, target: string, now: number): Promise<string> {
  if (isPostgres(url)) {
    throw new Error(`PostgreSQL sichert pg_dump; danach: ${called('backup')} --noted <Datei>`);
  }
  const source = sqlitePath(url);
  const [database] = openSound(source, 'Die Datenbank');
  let copy: string;
  try {
    copy = copyOf(database, targetOf(target, source, now), now);
  } finally {
    database.close();
  }
  await noteBackup(url, now);
  return copy;
}

/**
 * Notes a dump of PostgreSQL once it has been read to its end.
 *
 * @param file - made by `pg_dump`; its own age counts
 * @throws an error in German where it is none that could be restored
 */
export async function noteDump(url: string, file: string, now: number): Promise<void> {
  if (!isPostgres(url)) {
    throw new Error(`--noted gilt für PostgreSQL. SQLite sichert: ${called('backup')} <Datei>`);
  }
  await noteBackup(url, Math.min(await examineDump(file), now));
}
