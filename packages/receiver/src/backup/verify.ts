import { existsSync, realpathSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { migrations } from '../database/migrations.ts';
import { assertOwnLog } from '../database/own-log.ts';

const count = (database: DatabaseSync, query: string): number =>
  Number(Object.values(database.prepare(query).get() ?? {})[0]);

const versionsIn = (database: DatabaseSync): string[] =>
  database
    .prepare('SELECT name FROM kysely_migration ORDER BY name')
    .all()
    .map(({ name }) => String(name));

/** What an intact database says of itself, or why it is none, in German. */
function examine(database: DatabaseSync): readonly string[] {
  const check = database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'];
  if (check !== 'ok') throw new Error('Sie ist beschädigt.');
  if (database.prepare('PRAGMA foreign_key_check').get()) throw new Error('In ihr fehlt etwas.');
  return versionsIn(database);
}

/**
 * Opens a file that has to be a database of a receiver, whole and sound.
 *
 * @param what - it is, in German: it begins the error
 * @returns the database, and the versions of its tables; whoever asks closes it
 * @throws an error in German
 */
export function openSound(path: string, what: string): [DatabaseSync, readonly string[]] {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (!existsSync(path)) throw new Error(`${what} „${path}“ gibt es nicht.`);
  if (size === 0) throw new Error(`${what} „${path}“ ist leer.`);
  assertOwnLog(realpathSync(path));
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: 5000 });
    return [database, examine(database)];
  } catch (error) {
    database?.close();
    const why = /^(Sie|In) /.test((error as Error).message)
      ? (error as Error).message
      : `Sie ist keine lesbare Datenbank des Empfängers.`;
    throw new Error(`${what} „${path}“ taugt nicht: ${why}`, { cause: error });
  }
}

/**
 * Whether a copy holds what its source held when it was begun.
 *
 * @param until - the last row that was there then; what was deleted meanwhile may be missing
 * @throws an error in German where it does not
 */
export function compareWith(source: DatabaseSync, copy: string, until: number): void {
  const [database, versions] = openSound(copy, 'Die Kopie');
  database.close();
  if (versions.join() !== versionsIn(source).join()) {
    throw new Error('Die Kopie hat andere Tabellen als die Datenbank.');
  }
  source.prepare('ATTACH ? AS copied').run(copy);
  const missing = count(
    source,
    `SELECT count(*) FROM main.entry WHERE rowid <= ${String(until)}
      AND receipt NOT IN (SELECT receipt FROM copied.entry)`,
  );
  source.exec('DETACH copied');
  if (missing) throw new Error(`In der Kopie fehlen ${String(missing)} Einträge.`);
}

export const lastRow = (database: DatabaseSync): number =>
  count(database, 'SELECT coalesce(max(rowid), 0) FROM entry');

/**
 * @throws an error in German where a newer receiver made the tables, which this one would not understand
 */
export async function assertKnown(versions: readonly string[]): Promise<void> {
  const known = await migrations.getMigrations();
  if (versions.every((version) => version in known)) return;
  throw new Error('Diese Sicherung stammt von einer neueren Fassung. Aktualisieren Sie zuerst.');
}
