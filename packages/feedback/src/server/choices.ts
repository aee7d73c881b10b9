import { asking, type Database } from './database.ts';

/** What a ballot chose, in its order. */
export const choicesOf = (database: Database, receipt: string) =>
  asking(
    database
      .selectFrom('choice')
      .select(['option_id as option', 'points'])
      .where('receipt', '=', receipt)
      .orderBy('position')
      .execute(),
  );
