import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  sql,
  SqliteAdapter,
  SqliteDialect,
  type Kysely,
  type MigrationLockOptions,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';

/** Milliseconds that a statement waits for another process; longer would hold up every other request. */
const PATIENCE = 200;

/** Flushed before a commit returns; WAL by itself leaves that to the operating system. */
const SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA busy_timeout = ${PATIENCE};
  PRAGMA foreign_keys = ON;
  PRAGMA secure_delete = ON;
`;

const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];

/** Kysely expects the interface of better-sqlite3, which tells whether a statement returns rows. */
function statement(inner: StatementSync): SqliteStatement {
  return {
    reader: inner.columns().length > 0,
    all: (parameters) => inner.all(...values(parameters)),
    run: (parameters) => inner.run(...values(parameters)),
    iterate: (parameters) => inner.iterate(...values(parameters)) as IterableIterator<unknown>,
  };
}

const BUSY = 5;

/** Whether another process was at it; extended codes keep the reason in their upper bytes. */
export const isLocked = (error: unknown): boolean =>
  (((error as { errcode?: number } | undefined)?.errcode ?? 0) & 0xff) === BUSY;

function open(path: string): SqliteDatabase {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  database.exec(SETTINGS);
  return {
    prepare: (sql) => statement(database.prepare(sql)),
    close: () => database.close(),
  };
}

/** Kysely would change the tables outside of a transaction, and a start cut off would leave half of them. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  /** The first statement of the transaction: writing makes every other process wait for its end. */
  override async acquireMigrationLock(
    db: Kysely<unknown>,
    { lockTable, lockRowId }: MigrationLockOptions,
  ): Promise<void> {
    await sql`UPDATE ${sql.table(lockTable)} SET is_locked = 1 WHERE id = ${lockRowId}`.execute(db);
  }

  override async releaseMigrationLock(
    db: Kysely<unknown>,
    { lockTable, lockRowId }: MigrationLockOptions,
  ): Promise<void> {
    await sql`UPDATE ${sql.table(lockTable)} SET is_locked = 0 WHERE id = ${lockRowId}`.execute(db);
  }
}

class FileDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/**
 * SQLite in the process itself: a commit is on disk when it returns, and what is deleted is overwritten.
 *
 * @param path - of the file, made when it is missing
 */
export const sqliteDialect = (path: string): SqliteDialect =>
  new FileDialect({ database: () => Promise.resolve(open(path)) });
