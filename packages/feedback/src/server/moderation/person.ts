import { sql } from 'kysely';
import type { Moderator } from '../accounts/accounts.ts';
import { asking, type Database } from '../database.ts';
import { pack } from '../text.ts';
import { within } from '../within.ts';

/** Every entry of an e-mail address, however its letters were typed. */
export const entriesOfPerson = (database: Database, who: Moderator, email: string) =>
  asking(
    database
      .selectFrom('entry')
      .selectAll()
      .where(sql`lower(email)`, '=', sql`lower(${pack(email.trim())})`)
      .where('email', '<>', '')
      .where(within(who.municipality))
      .orderBy('received_at', 'desc')
      .execute(),
  );
