import type { EventEmitter } from 'node:events';
import {
  CompiledQuery,
  PostgresDialect,
  PostgresDriver,
  type DatabaseConnection,
  type Driver,
} from 'kysely';
import pg from 'pg';
import { PostgresIdentity, SIGNS, SIGNS_OF_TABLE } from './postgres-identity.ts';

/** Milliseconds until a connection or a statement counts as failed. */
const PATIENCE = 5000;

/** BIGINT as number: times in milliseconds and counts fit. */
const INT8 = new Set<number>([pg.types.builtins.INT8]);

/** The statement that was running fails too and says so; without a listener the process would end. */
const survive = (emitter: EventEmitter) => emitter.on('error', () => undefined);

/**
 * A server set to answer before it wrote would break the promise of a receipt. The pool waits for this,
 * which its types do not say, and forgets a connection on which it fails; Kysely’s own hook would keep
 * the place of that connection taken for ever.
 */
async function prepare(connection: pg.ClientBase, identity: PostgresIdentity): Promise<void> {
  survive(connection);
  await connection.query('SET synchronous_commit = on');
  await identity.connected(() => connection.query(SIGNS));
}

function poolOf(connectionString: string, identity: PostgresIdentity): pg.Pool {
  const connections = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: PATIENCE,
    statement_timeout: PATIENCE,
    query_timeout: PATIENCE + 1000,
    types: {
      getTypeParser: (type, format) =>
        INT8.has(type)
          ? Number
          : (pg.types.getTypeParser(type, format) as (value: string) => unknown),
    },
    onConnect: (connection: pg.ClientBase): unknown => prepare(connection, identity),
  });
  survive(connections);
  return connections;
}

class KnowingDriver extends PostgresDriver {
  readonly #identity: PostgresIdentity;

  constructor(url: string, identity: PostgresIdentity) {
    super({ pool: () => Promise.resolve(poolOf(url, identity)) });
    this.#identity = identity;
  }

  override commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#identity.commit(
      () => connection.executeQuery(CompiledQuery.raw(SIGNS_OF_TABLE)),
      () => super.commitTransaction(connection),
    );
  }
}

class KnowingDialect extends PostgresDialect {
  readonly #url: string;
  readonly #identity = new PostgresIdentity();

  constructor(url: string) {
    super({ pool: () => Promise.reject(new Error('The driver has a pool of its own')) });
    this.#url = url;
  }

  override createDriver(): Driver {
    return new KnowingDriver(this.#url, this.#identity);
  }
}

/** @param url - `postgres://…` */
export const postgresDialect = (url: string): PostgresDialect => new KnowingDialect(url);
