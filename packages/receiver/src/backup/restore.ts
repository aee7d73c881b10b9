import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  globSync,
  linkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isPostgres, sqlitePath } from '../database/database.ts';
import { adopt } from '../database/known-file.ts';
import { hasOwnLog } from '../database/own-log.ts';
import { counterOf, isLocked } from '../database/file-database.ts';
import { partialIn, stampOf } from './place.ts';
import { assertKnown, openSound } from './verify.ts';

const LOG = ['-wal', '-shm'];

/**
 * Takes a database for itself until it is closed; its log is in it afterwards.
 *
 * @returns nothing where the file is no database any more, or its log another's
 * @throws an error in German where somebody has it open
 */
function takeOver(path: string): DatabaseSync | undefined {
  // Opened, it would be mixed with what the log holds.
  if (!hasOwnLog(path) && !isOpen(path)) return undefined;
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT');
    database.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    if (!isLocked(error) && !isOpen(path)) return undefined;
    throw new Error('Der Empfänger läuft noch auf dieser Datenbank. Halten Sie ihn zuerst an.', {
      cause: error,
    });
  }
}

/** Whether another process has a file open, as far as this user may see; for one too broken to be locked. */
function isOpen(path: string): boolean {
  const { dev, ino } = statSync(path);
  return globSync('/proc/[0-9]*/fd/*').some((entry) => {
    if (entry.startsWith(`/proc/${String(process.pid)}/`)) return false;
    try {
      const found = statSync(entry);
      return found.ino === ino && found.dev === dev;
    } catch {
      return false;
    }
  });
}

/** Root restores what another user runs. */
function give(path: string, like: string): void {
  chmodSync(path, 0o600);
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(like);
  chownSync(path, uid, gid);
}

/** A copy of a backup that may still have its log beside it, read and sound. */
async function readyCopy(backup: string, folder: string, now: number): Promise<string> {
  const partial = partialIn(folder, now);
  try {
    copyFileSync(backup, partial);
    if (existsSync(`${backup}-wal`)) copyFileSync(`${backup}-wal`, `${partial}-wal`);
    const [database, versions] = openSound(partial, 'Die Sicherung');
    database.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE');
    database.close();
    await assertKnown(versions);
    return partial;
  } catch (error) {
    for (const end of ['', ...LOG]) rmSync(partial + end, { force: true });
    throw error;
  }
}

function nameBeside(path: string, now: number): string {
  const first = `${path}.vor-${stampOf(now)}`;
  const isFree = (name: string) => ['', ...LOG].every((end) => !existsSync(name + end));
  let name = first;
  for (let count = 2; !isFree(name); count++) name = `${first}-${String(count)}`;
  return name;
}

/** A log that stayed would be written into the copy. */
function keepLog(path: string, kept: string): boolean {
  const found = LOG.filter((end) => existsSync(path + end));
  for (const end of found) renameSync(path + end, kept + end);
  return found.length > 0;
}

/** Keeps what there is under another name and puts the copy into its place in one step. */
function exchange(partial: string, path: string, now: number): string {
  const taken = takeOver(path);
  const kept = nameBeside(path, now);
  linkSync(path, kept);
  keepLog(path, kept);
  give(partial, path);
  renameSync(partial, path);
  taken?.close();
  return kept;
}

/**
 * Puts a backup into the place of an SQLite database. What was there stays beside it under a dated name.
 *
 * @param backup - made by `backup`; it is only read
 * @returns where the database is that was there before
 * @throws an error in German; nothing has changed then
 */
export async function restore(
  url: string,
  backup: string,
  now: number,
): Promise<string | undefined> {
  if (isPostgres(url)) {
    throw new Error('PostgreSQL stellt pg_restore wieder her, in eine leere Datenbank.');
  }
  const given = resolve(sqlitePath(url));
  const path = existsSync(given) ? realpathSync(given) : given;
  const folder = dirname(path);
  if (!existsSync(folder)) throw new Error(`Den Ordner „${folder}“ gibt es nicht.`);
  if (!statSync(backup, { throwIfNoEntry: false })?.isFile()) {
    throw new Error(`Die Sicherung „${backup}“ gibt es nicht.`);
  }
  if (existsSync(path) && statSync(backup).ino === statSync(path).ino) {
    throw new Error(`„${backup}“ ist die Datenbank selbst.`);
  }
  const partial = await readyCopy(backup, folder, now);
  const database = new DatabaseSync(partial);
  const id = counterOf(database, 'application_id');
  database.close();
  let kept: string | undefined;
  try {
    if (existsSync(path)) kept = exchange(partial, path, now);
    else {
      const name = nameBeside(path, now);
      if (keepLog(path, name)) kept = `${name}-wal`;
      give(partial, folder);
      renameSync(partial, path);
    }
  } finally {
    rmSync(partial, { force: true });
  }
  adopt(given, id);
  if (existsSync(`${given}-known`)) give(`${given}-known`, path);
  return kept;
}
