import { globSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { isPostgres, type Database } from '../../database/database.ts';

/** SQLite’s database, its log and its index; PostgreSQL’s tables, but not its log of all changes. */
const patternOf = (url: string): string =>
  isPostgres(url) ? `${new URL(url).searchParams.get('host') ?? ''}/data/base/*/*` : `${url}*`;

/** Every byte that a database has on disk, as Latin-1. */
export async function diskBytes(database: Database, url: string): Promise<string> {
  if (isPostgres(url)) await sql`CHECKPOINT`.execute(database);
  return globSync(patternOf(url))
    .map((file) => readFileSync(file, 'latin1'))
    .join('');
}
