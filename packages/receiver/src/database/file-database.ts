import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { isThere, ownersOnly, recognise } from './known-file.ts';
import { assertOwnLog } from './own-log.ts';
import { DatabaseLost } from './trouble.ts';
import { WatchedFile } from './watched-file.ts';

/** Milliseconds that a statement waits for another process; longer would hold up every other request. */
const PATIENCE = 200;

/** Milliseconds that a start waits for another one. */
const START_PATIENCE = 5000;

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
function statement(inner: StatementSync, done: () => void): SqliteStatement {
  const told = <T>(result: T): T => {
    done();
    return result;
  };
  return {
    reader: inner.columns().length > 0,
    all: (parameters) => told(inner.all(...values(parameters))),
    run: (parameters) => told(inner.run(...values(parameters))),
    iterate: (parameters) => inner.iterate(...values(parameters)) as IterableIterator<unknown>,
  };
}

/** A commit that was not enough left nothing to take back. */
const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
};

const BUSY = 5;

/** Whether another process was at it; extended codes keep the reason in their upper bytes. */
export const isLocked = (error: unknown): boolean =>
  (((error as { errcode?: number } | undefined)?.errcode ?? 0) & 0xff) === BUSY;

type Counter = 'application_id' | 'user_version';

export const counterOf = (database: DatabaseSync, name: Counter): number =>
  Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);

/** Gives a database the number by which it is known, once; its copies have the same. */
function idOf(database: DatabaseSync): number {
  const found = counterOf(database, 'application_id');
  if (found) return found;
  database.exec(`PRAGMA busy_timeout = ${String(START_PATIENCE)}; BEGIN IMMEDIATE`);
  const another = counterOf(database, 'application_id');
  if (!another) database.exec(`PRAGMA application_id = ${String(randomInt(1, 2 ** 31))}`);
  database.exec(`COMMIT; PRAGMA busy_timeout = ${String(PATIENCE)}`);
  return another || counterOf(database, 'application_id');
}

/** Reading makes log and index, which are watched as well. */
function openFile(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: START_PATIENCE });
  database.exec(`${SETTINGS} SELECT 1 FROM sqlite_schema`);
  return database;
}

/**
 * A database whose file is looked for before and after whatever is asked: nothing that it says counts
 * where the file has been moved, removed or replaced meanwhile.
 */
class FileDatabase implements SqliteDatabase {
  #inner: DatabaseSync;
  #watch: WatchedFile;
  readonly #id: number;
  /** How many transactions the file has seen, as it says itself: an older copy says less. */
  #age: number;

  constructor(path: string) {
    this.#inner = openFile(path);
    this.#id = idOf(this.#inner);
    this.#watch = new WatchedFile(path);
    this.#age = counterOf(this.#inner, 'user_version');
    recognise(path, this.#id);
    this.#watch.remember();
  }

  prepare(text: string): SqliteStatement {
    if (this.#inner.isTransaction) return this.#within(text);
    if (text === 'rollback') return NOTHING;
    this.#findFiles();
    if (this.#findContent()) this.#reopen();
    return statement(this.#inner.prepare(text), () => this.#finish());
  }

  close(): void {
    this.#inner.close();
  }

  /** The commit of a transaction makes the file one older. */
  #within(text: string): SqliteStatement {
    if (text !== 'commit') return statement(this.#inner.prepare(text), () => undefined);
    const isForeign = this.#findContent();
    const age = counterOf(this.#inner, 'user_version') + 1;
    this.#inner.exec(`PRAGMA user_version = ${String(age)}`);
    return statement(this.#inner.prepare(text), () => {
      this.#age = age;
      this.#finish();
      if (isForeign) this.#reopen();
    });
  }

  #finish(): void {
    if (this.#inner.isTransaction) return;
    this.#findFiles();
    this.#watch.remember();
  }

  /** Without its log the database would lose what stands there; it is saved while it is still open. */
  #findFiles(): void {
    if (this.#watch.isWhole()) return;
    const saved = this.#inner.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    if (saved?.['busy'] !== 0) throw new DatabaseLost('replaced');
    this.#reopen();
  }

  #reopen(): void {
    const { path } = this.#watch;
    this.#inner.close();
    this.#inner = openFile(path);
    this.#watch = new WatchedFile(path);
  }

  /**
   * By another connection, which knows nothing yet: this one may remember pages that are no longer so.
   *
   * @returns whether somebody else wrote, and nothing is lost
   */
  #findContent(): boolean {
    if (this.#watch.isUntouched()) return false;
    const other = new DatabaseSync(this.#watch.path, { readOnly: true, timeout: PATIENCE });
    try {
      this.#compare(other);
    } catch (error) {
      if (error instanceof DatabaseLost || isLocked(error)) throw error;
      throw new DatabaseLost('corrupt');
    } finally {
      other.close();
    }
    return true;
  }

  #compare(other: DatabaseSync): void {
    const [id, age] = [counterOf(other, 'application_id'), counterOf(other, 'user_version')];
    if (id !== this.#id || age < this.#age) throw new DatabaseLost('replaced');
    const check = other.prepare('PRAGMA quick_check(1)').get();
    if (check?.['quick_check'] !== 'ok') throw new DatabaseLost('corrupt');
  }
}

function inMemory(): SqliteDatabase {
  const database = new DatabaseSync(':memory:');
  database.exec(SETTINGS);
  return {
    prepare: (text) => statement(database.prepare(text), () => undefined),
    close: () => database.close(),
  };
}

/**
 * @param path - of the file, or `:memory:`
 * @param mayBeNew - whether it is made when it is missing and never was there
 */
export function openDatabase(path: string, mayBeNew: boolean): SqliteDatabase {
  if (path === ':memory:') return inMemory();
  if (!isThere(path, mayBeNew)) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  assertOwnLog(existsSync(path) ? realpathSync(path) : path);
  ownersOnly(path);
  return new FileDatabase(path);
}
