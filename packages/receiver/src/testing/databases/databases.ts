import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe } from 'node:test';
import { sql } from 'kysely';
import { connect, migrate, type Database } from '../../database/database.ts';
import { Postgres, postgresPrograms } from './postgres-server.ts';
import { skipWithout } from '../skip-without.ts';

export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
}

/**
 * Makes one that is empty but for its tables, or without these; what is open is closed after the suite.
 */
export type OpenDatabase = (isMigrated?: boolean) => Promise<TestDatabase>;

function sqlite(): [OpenDatabase, () => Promise<void>] {
  const folder = mkdtempSync(join(tmpdir(), 'feedback-'));
  const opened: Database[] = [];
  const open = async (isMigrated = true) => {
    const url = join(folder, `${String(opened.length)}.sqlite`);
    const database = connect(url);
    opened.push(database);
    if (isMigrated) await migrate(database);
    return { url, database };
  };
  const close = async () => {
    for (const database of opened) await database.destroy();
    rmSync(folder, { recursive: true });
  };
  return [open, close];
}

function postgres(): [OpenDatabase, () => Promise<void>] {
  let server: Promise<Postgres> | undefined;
  const opened: Database[] = [];
  const open = async (isMigrated = true) => {
    server ??= Postgres.start();
    const { url: whole } = await server;
    const first = connect(whole);
    const name = `test_${String(opened.length)}`;
    await sql`CREATE DATABASE ${sql.id(name)}`.execute(first);
    await first.destroy();
    const url = whole.replace('/postgres?', `/${name}?`);
    const database = connect(url);
    opened.push(database);
    if (isMigrated) await migrate(database);
    return { url, database };
  };
  const close = async () => {
    for (const database of opened) await database.destroy();
    await (await server)?.stop();
  };
  return [open, close];
}

/**
 * Runs the same tests on SQLite and PostgreSQL. A machine without PostgreSQL says so once and
 * runs them on SQLite; continuous integration has to have it.
 */
export function onBothDatabases(name: string, suite: (open: OpenDatabase) => void): void {
  const kinds = { SQLite: sqlite, PostgreSQL: postgres };
  for (const [kind, make] of Object.entries(kinds)) {
    const skip = skipWithout(kind === 'SQLite' || Boolean(postgresPrograms()), kind);
    void describe(`${name}, R-11: on ${kind}`, { skip }, () => {
      const [open, close] = make();
      after(close);
      suite(open);
    });
  }
}
