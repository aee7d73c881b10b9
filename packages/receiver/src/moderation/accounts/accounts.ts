import { randomUUID } from 'node:crypto';
import { asking, type Database } from '../../database/database.ts';
import type { AccountTable } from '../../database/tables.ts';
import { generatedPassword, passwordHash } from './password.ts';

/** Who looks after the entries of a town, or of all. */
export type Moderator = Pick<AccountTable, 'id' | 'login' | 'municipality' | 'must_change'>;

const LOGIN = /^[a-z0-9][a-z0-9._-]{1,63}$/;

/** Logins do not tell capitals from small letters. */
export const normalLogin = (typed: string): string => typed.trim().toLowerCase();

/**
 * @param municipality - id of the town, or `*`
 * @returns the password, which is stored nowhere
 * @throws an error in German where the login is taken or not fit
 */
export async function addAccount(
  database: Database,
  typed: string,
  municipality: string,
  now = Date.now(),
): Promise<string> {
  const login = normalLogin(typed);
  if (!LOGIN.test(login)) {
    throw new Error('Ein Login besteht aus Buchstaben a–z, Ziffern, Punkt und Bindestrich');
  }
  const password = generatedPassword();
  const row = {
    ...{ id: randomUUID(), login, municipality, password: await passwordHash(password) },
    ...{ failures: 0, locked_until: 0, created_at: now, must_change: 1 },
  };
  const { numInsertedOrUpdatedRows } = await asking(
    database
      .insertInto('account')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow(),
  );
  if (!numInsertedOrUpdatedRows) throw new Error(`Das Login „${login}“ gibt es schon`);
  return password;
}

/** Sets a password, unlocks the account and ends all of its sessions. */
export async function setPassword(
  database: Database,
  id: string,
  password: string,
  mustChange: boolean,
): Promise<void> {
  const change = {
    ...{ password: await passwordHash(password), must_change: mustChange ? 1 : 0 },
    ...{ failures: 0, locked_until: 0 },
  };
  await asking(
    database.transaction().execute(async (transaction) => {
      await transaction.updateTable('account').set(change).where('id', '=', id).execute();
      await transaction.deleteFrom('session').where('account', '=', id).execute();
    }),
  );
}

/**
 * @returns the new password
 * @throws an error in German where nobody has this login
 */
export async function resetAccount(database: Database, typed: string): Promise<string> {
  const login = normalLogin(typed);
  const account = await asking(
    database.selectFrom('account').select('id').where('login', '=', login).executeTakeFirst(),
  );
  if (!account) throw new Error(`Das Login „${login}“ gibt es nicht`);
  const password = generatedPassword();
  await setPassword(database, account.id, password, true);
  return password;
}

/** Takes an account away with its sessions; what it did stays in the log. */
export async function removeAccount(database: Database, typed: string): Promise<void> {
  const login = normalLogin(typed);
  const { numDeletedRows } = await asking(
    database.deleteFrom('account').where('login', '=', login).executeTakeFirstOrThrow(),
  );
  if (!numDeletedRows) throw new Error(`Das Login „${login}“ gibt es nicht`);
}

export const listAccounts = (database: Database) =>
  asking(
    database
      .selectFrom('account')
      .select(['login', 'municipality', 'locked_until', 'created_at'])
      .orderBy('login')
      .execute(),
  );
