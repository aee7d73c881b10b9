import { CompiledQuery, PostgresDialect } from 'kysely';
import pg from 'pg';

/** Milliseconds until a connection or a statement counts as failed. */
const PATIENCE = 5000;

/** BIGINT as number: times in milliseconds and counts fit. */
const INT8 = new Set<number>([pg.types.builtins.INT8]);

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
  });
  // An idle connection that breaks is replaced when the next one is needed.
  connections.on('error', () => undefined);
  return connections;
}

/** @param url - `postgres://…` */
export const postgresDialect = (url: string): PostgresDialect =>
  new PostgresDialect({
    pool: () => Promise.resolve(pool(url)),
    // A server set to answer before it wrote would break the promise of a receipt.
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw('SET synchronous_commit = on'));
    },
  });
