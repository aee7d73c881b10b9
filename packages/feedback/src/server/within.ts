import { sql, type ExpressionBuilder, type SqlBool, type Expression } from 'kysely';
import { ALL_TOWNS } from './accounts/accounts.ts';
import type { Tables } from './tables.ts';

/**
 * The one condition that keeps towns apart (P-11): every question that moderators ask, and every
 * change, goes through it.
 *
 * @param municipality - of the moderator; `*` for all
 */
export const within =
  (municipality: string) =>
  (eb: ExpressionBuilder<Tables, 'entry' | 'audit'>): Expression<SqlBool> =>
    municipality === ALL_TOWNS ? sql<SqlBool>`1 = 1` : eb('municipality', '=', municipality);
