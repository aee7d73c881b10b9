import type { EventEmitter } from 'node:events';
import { PostgresDialect } from 'kysely';
import pg from 'pg';

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
const prepare = (connection: pg.ClientBase): unknown => {
  survive(connection);
  return connection.query('SET synchronous_commit = on');
};

function pool(connectionString: string): pg.Pool {
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
    onConnect: prepare,
  });
  survive(connections);
  return connections;
}

/** @param url - `postgres://…` */
export const postgresDialect = (url: string): PostgresDialect =>
  new PostgresDialect({ pool: () => Promise.resolve(pool(url)) });
