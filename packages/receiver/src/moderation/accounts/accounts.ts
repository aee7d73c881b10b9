import { randomUUID } from 'node:crypto';
import { asking, type Database } from '../../database/database.ts';
import type { AccountTable } from '../../database/tables.ts';
import { generatedPassword, passwordHash } from './passwords/password.ts';

/** Who looks after the entries of a town, or of all. */
export type Moderator = Pick<AccountTable, 'id' | 'login' | 'municipality' | 'must_change'>;

const LOGIN = /^[a-z0-9][a-z0-9._-]{1,63}$/;

/**
 * One login however it is typed: in capitals, in full width, with signs that nobody sees. Letters of other
 * scripts that look alike stay what they are; no login has any.
 */
export const normalLogin = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim()
    .toLowerCase();

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
    ...{ created_at: now, must_change: 1 },
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

/**
 * Sets a password and ends all sessions of the account.
 *
 * @param password - its hash
 */
export async function setPassword(
  database: Database,
  id: string,
  password: string,
  mustChange: boolean,
): Promise<void> {
  const change = { password, must_change: mustChange ? 1 : 0 };
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
  await setPassword(database, account.id, await passwordHash(password), true);
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
      .select(['login', 'municipality', 'created_at'])
      .orderBy('login')
      .execute(),
  );
