import { randomBytes } from 'node:crypto';
import { asking, type Database } from '../../database/database.ts';
import { hashOf } from '../../entries/receipts.ts';
import type { Moderator } from './accounts.ts';

/** Milliseconds after which somebody logs in again: in all, and without doing anything. */
export const LONGEST_SESSION = 8 * 3_600_000;
export const LONGEST_PAUSE = 30 * 60_000;

/** A later end is written at most this often: reading a page should rarely write. */
const STEP = 60_000;

export interface Session {
  readonly moderator: Moderator;
  /** Stands in every form. */
  readonly csrf: string;
  readonly tokenHash: string;
}

const token = (): string => randomBytes(32).toString('base64url');

/** @returns the token, of which only a hash is stored */
export async function openSession(
  database: Database,
  account: string,
  now: number,
): Promise<string> {
  const value = token();
  const row = {
    ...{ token_hash: hashOf(value), account, csrf: token() },
    ...{ created_at: now, expires_at: now + LONGEST_PAUSE },
  };
  await asking(database.insertInto('session').values(row).execute());
  return value;
}

/** A clock that was set back must not make a session longer than it was. */
const isOver = (created: number, expires: number, now: number): boolean =>
  now >= expires || now >= created + LONGEST_SESSION || now < created - STEP;

async function prolong(database: Database, tokenHash: string, now: number): Promise<void> {
  await asking(
    database
      .updateTable('session')
      .set({ expires_at: now + LONGEST_PAUSE })
      .where('token_hash', '=', tokenHash)
      .execute(),
  );
}

export async function findSession(
  database: Database,
  value: string,
  now: number,
): Promise<Session | undefined> {
  const tokenHash = hashOf(value);
  const row = await asking(
    database
      .selectFrom('session')
      .innerJoin('account', 'account.id', 'session.account')
      .select(['session.csrf', 'session.created_at', 'session.expires_at'])
      .select(['account.id', 'account.login', 'account.municipality', 'account.must_change'])
      .where('session.token_hash', '=', tokenHash)
      .executeTakeFirst(),
  );
  if (!row) return undefined;
  const { csrf, created_at, expires_at, ...moderator } = row;
  if (isOver(created_at, expires_at, now)) {
    await closeSession(database, tokenHash);
    return undefined;
  }
  if (now + LONGEST_PAUSE - expires_at > STEP) await prolong(database, tokenHash, now);
  return { moderator, csrf, tokenHash };
}

export async function closeSession(database: Database, tokenHash: string): Promise<void> {
  await asking(database.deleteFrom('session').where('token_hash', '=', tokenHash).execute());
}
