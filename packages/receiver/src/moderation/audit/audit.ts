import { randomUUID } from 'node:crypto';
import type { Moderator } from '../accounts/accounts.ts';
import { asking, type Database } from '../../database/database.ts';
import type { AuditTable } from '../../database/tables.ts';
import { within } from '../../database/within.ts';

/** What somebody did; never what an entry says. */
export type Action =
  | 'login'
  | 'failedLogin'
  | 'logout'
  | 'password'
  | 'change'
  | 'publish'
  | 'withdraw'
  | 'delete'
  | 'export'
  | 'exportPerson'
  | 'erasePerson'
  | 'exportNeeds';

export interface Deed {
  readonly action: Action;
  readonly who: Pick<Moderator, 'login' | 'municipality'>;
  readonly at: number;
  readonly receipt?: string;
  /** Town of the entry; default: that of the moderator. */
  readonly municipality?: string;
}

export async function note(database: Database, deed: Deed): Promise<void> {
  const { action, who, at, receipt = '', municipality = who.municipality } = deed;
  const row = { id: randomUUID(), at, account: who.login, municipality, action, receipt };
  await asking(database.insertInto('audit').values(row).execute());
}

/** Deeds a page. */
export const DEEDS = 50;

/** The last deeds, newest first; one more than a page where there are more. */
export const deeds = (
  database: Database,
  { municipality }: Moderator,
  page: number,
): Promise<AuditTable[]> =>
  asking(
    database
      .selectFrom('audit')
      .selectAll()
      .where(within(municipality))
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(DEEDS + 1)
      .offset((page - 1) * DEEDS)
      .execute(),
  );
