import { DatabaseLost } from './trouble.ts';

/** What a connection says of its server and database. */
interface Signs {
  /** Of the cluster, made by initdb. */
  readonly system: string;
  readonly database: string;
  readonly started: string;
  /** Of the table of entries; null without tables. Writing it anew, as VACUUM FULL does, keeps the number. */
  readonly entry: string | null;
  /** Bytes of its log that are on disk, or will be after a commit; null where it only repeats another one. */
  readonly flushed: string | null;
}

/** What a transaction wrote is on disk once it is committed; of others that is not sure yet. */
const LENGTH = `CASE WHEN pg_is_in_recovery() THEN NULL
  WHEN pg_current_xact_id_if_assigned() IS NULL THEN (pg_current_wal_flush_lsn() - '0/0')::text
  ELSE (pg_current_wal_insert_lsn() - '0/0')::text END AS flushed`;
const TABLE = `to_regclass('entry')::oid::text AS entry, ${LENGTH}`;

type TableSigns = Pick<Signs, 'entry' | 'flushed'>;

/** Asks for one row of signs. */
type Ask = () => Promise<{ readonly rows: readonly unknown[] }>;

export const SIGNS_OF_TABLE = `SELECT ${TABLE}`;

export const SIGNS = `SELECT
  (SELECT system_identifier::text FROM pg_control_system()) AS system,
  (SELECT oid::text FROM pg_database WHERE datname = current_database()) AS database,
  pg_postmaster_start_time()::text AS started, ${TABLE}`;

/**
 * Knows a database of PostgreSQL again. Another one under the same name would take what residents send as
 * if nothing had happened: one that was dropped and made anew, another server's, or an older copy
 * of the server's own data, which is known by a log that is shorter than it was.
 */
export class PostgresIdentity {
  #server?: Pick<Signs, 'system' | 'database'>;
  #entry?: string;
  #flushed = 0n;
  /** Starts of servers on older data: their log grows and would reach the old length some time. */
  readonly #older = new Set<string>();

  /**
   * Compares with the log's length as it was before the question: answers may overtake each other.
   *
   * @returns what takes the length for known
   */
  #comparison(): (signs: TableSigns) => () => void {
    const before = this.#flushed;
    return ({ entry, flushed }) => {
      if (this.#entry !== undefined && entry !== this.#entry) throw new DatabaseLost('replaced');
      const length = BigInt(flushed ?? before);
      if (length < before) throw new DatabaseLost('replaced');
      return () => {
        this.#entry ??= entry ?? undefined;
        if (length > this.#flushed) this.#flushed = length;
      };
    };
  }

  /**
   * Looks at a new connection.
   *
   * @throws DatabaseLost where it leads to another database than those before
   */
  async connected(ask: Ask): Promise<void> {
    const compare = this.#comparison();
    const before = this.#flushed;
    const signs = (await ask()).rows[0] as Signs;
    const { system, database, started, flushed } = signs;
    this.#server ??= { system, database };
    const isSame = this.#server.system === system && this.#server.database === database;
    if (isSame && BigInt(flushed ?? before) < before) this.#older.add(started);
    if (!isSame || this.#older.has(started)) throw new DatabaseLost('replaced');
    compare(signs)();
  }

  /**
   * Commits where the tables are still the same ones; the transaction holds those it wrote into until then.
   *
   * @throws DatabaseLost, with nothing committed
   */
  async commit(ask: Ask, commit: () => Promise<void>): Promise<void> {
    const compare = this.#comparison();
    const signs = (await ask()).rows[0] as TableSigns;
    const accept = compare(signs);
    await commit();
    accept();
  }
}
