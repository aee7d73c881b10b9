import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { stampOf } from '../backup/place.ts';
import { connect, migrate } from '../database/database.ts';
import { storeEntry } from '../entries/entry-store.ts';
import type { CommandName } from '../usage.ts';
import { MESSAGE } from './lippe.ts';

/** What starts every command. */
export const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

export interface Called {
  readonly status: number | null;
  /** Everything it printed. */
  readonly text: string;
}

/**
 * Runs a command as an operator does.
 *
 * @param url - for DATABASE_URL; nothing leaves it out
 * @param settings - other variables
 */
export function call(
  name: CommandName,
  args: readonly string[],
  url: string | undefined,
  cwd: string,
  settings: Readonly<Record<string, string>> = {},
): Called {
  const { DATABASE_URL: _other, ...rest } = process.env;
  const env = { ...rest, ...settings, ...(url === undefined ? {} : { DATABASE_URL: url }) };
  const node = ['--conditions=strategy-source', MAIN, name, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, node, {
    ...{ cwd, env, encoding: 'utf8' },
  });
  return { status, text: stdout + stderr };
}

/** Entries of a file that has to be a sound database. */
export function entriesIn(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true });
  const check = database.prepare('PRAGMA integrity_check').get();
  assert.equal(check?.['integrity_check'], 'ok');
  const row = database.prepare('SELECT count(*) AS entries FROM entry').get();
  database.close();
  return Number(row?.['entries']);
}

/** What backups that were broken off have left. */
export const leftovers = (folder: string): string[] => globSync('{.,}*.part*', { cwd: folder });

/** Everything that stands in a database's files. */
export const contentOf = (file: string): string[] =>
  globSync(`${file}*`).map((path) => `${path} ${readFileSync(path, 'base64')}`);

/** As a copy is named in a folder: by when it was made, in UTC. */
export const datedCopy = (made: number): string => `feedback-${stampOf(made)}.sqlite`;

/** Makes a database with entries. */
export async function fill(file: string, entries: number): Promise<void> {
  const database = connect(file);
  await migrate(database);
  const store = { database, secret: 'a secret of the tests that is long enough', now: Date.now };
  for (let count = 0; count < entries; count++) {
    const key = `key-${String(count)}`;
    await storeEntry(store, { key, municipality: 'lemgo', body: MESSAGE, isAnnounced: false });
  }
  await database.destroy();
}
