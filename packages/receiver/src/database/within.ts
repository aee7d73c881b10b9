import { sql, type ExpressionBuilder, type SqlBool, type Expression } from 'kysely';
import type { Config } from '../configuration/config.ts';
import type { Tables } from './tables.ts';

/** Stands for every town. */
export const EVERY_TOWN = '*';

/** Whether somebody looks after all towns. */
export const isForAll = ({ municipality }: { readonly municipality: string }): boolean =>
  municipality === EVERY_TOWN;

/** What a moderator looks after, in words. */
export const townName = (config: Config, municipality: string): string =>
  isForAll({ municipality })
    ? 'alle Kommunen'
    : (config.towns.get(municipality)?.name ?? municipality);

/**
 * The one condition that keeps towns apart (P-11): every question that moderators ask, and every
 * change, goes through it.
 *
 * @param municipality - of the moderator; `*` for all
 */
export const within =
  (municipality: string) =>
  (eb: ExpressionBuilder<Tables, 'entry' | 'audit'>): Expression<SqlBool> =>
    isForAll({ municipality }) ? sql<SqlBool>`1 = 1` : eb('municipality', '=', municipality);
