import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What moderators' pages need beyond the first tables. */
export async function addModeration({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .alterTable('entry')
    .addColumn('public_field', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await schema
    .alterTable('account')
    .addColumn('must_change', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.createIndex('audit_by_town').on('audit').columns(['municipality', 'at']).execute();
}
