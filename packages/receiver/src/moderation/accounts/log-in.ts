import { asking, type Database } from '../../database/database.ts';
import type { AccountTable } from '../../database/tables.ts';
import { normalLogin, type Moderator } from './accounts.ts';
import { isPassword, nobodysHash } from './password.ts';

/** Wrong passwords before an account is closed, and milliseconds for which it is. */
export const ATTEMPTS = 10;
export const LOCK = 15 * 60_000;

/**
 * Counts an attempt before its password is looked at, so that many at once are no more than ten.
 *
 * @returns nothing where there is no such account or it is locked
 */
export async function countAttempt(
  database: Database,
  login: string,
  now: number,
): Promise<AccountTable | undefined> {
  return asking(
    database
      .updateTable('account')
      .set((eb) => ({
        // The tenth one locks; the first one after that counts anew.
        failures: eb
          .case()
          .when('failures', '>=', ATTEMPTS)
          .then(1)
          .else(eb('failures', '+', 1))
          .end(),
        locked_until: eb
          .case()
          .when('failures', '=', ATTEMPTS - 1)
          .then(now + LOCK)
          .else(0)
          .end(),
      }))
      .where('login', '=', login)
      .where('locked_until', '<=', now)
      .returningAll()
      .executeTakeFirst(),
  );
}

async function forgive(database: Database, id: string): Promise<void> {
  const change = { failures: 0, locked_until: 0 };
  await asking(database.updateTable('account').set(change).where('id', '=', id).execute());
}

/** What an attempt came to; `account` is who was tried, for the log, and never shown. */
export interface LoggedIn {
  readonly moderator?: Moderator;
  readonly account?: Pick<AccountTable, 'login' | 'municipality'>;
}

/** Unknown, locked and wrong look the same and take the same time: one hash. */
export async function logIn(
  database: Database,
  typed: string,
  password: string,
  now: number,
): Promise<LoggedIn> {
  const account = await countAttempt(database, normalLogin(typed), now);
  const isRight = await isPassword(password, account?.password ?? (await nobodysHash));
  if (!account) return {};
  const { id, login, municipality, must_change } = account;
  if (!isRight) return { account: { login, municipality } };
  await forgive(database, id);
  return { moderator: { id, login, municipality, must_change }, account: { login, municipality } };
}
