import type { Kysely } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';
import { searchable, unpack } from './packed-text.ts';
import type { Tables } from './tables.ts';

const TEXT = [
  'type',
  'text',
  'folded',
  'name',
  'email',
  'action_field',
  'measure',
  'poll',
] as const;
const PUBLIC = ['answer', 'public_title', 'public_measures', 'public_id'] as const;

async function createEntry({ schema }: Kysely<Tables>): Promise<void> {
  let table = schema
    .createTable('entry')
    .addColumn('receipt', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('secret_hash', 'text', (column) => column.notNull())
    .addColumn('key_hash', 'text', (column) => column.notNull().unique())
    .addColumn('body_hash', 'text', (column) => column.notNull())
    .addColumn('municipality', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('published', 'integer', (column) => column.notNull().defaultTo(0));
  for (const name of [...TEXT, ...PUBLIC]) {
    table = table.addColumn(name, 'text', (column) => column.notNull().defaultTo(''));
  }
  await table.execute();
  await schema
    .createIndex('entry_by_town')
    .on('entry')
    .columns(['municipality', 'kind', 'received_at'])
    .execute();
}

async function createChoice({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('choice')
    .addColumn('receipt', 'text', (column) =>
      column.notNull().references('entry.receipt').onDelete('cascade'),
    )
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('option_id', 'text', (column) => column.notNull())
    .addColumn('points', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('choice_key', ['receipt', 'position'])
    .execute();
}

async function createStaff({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('account')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('login', 'text', (column) => column.notNull().unique())
    .addColumn('password', 'text', (column) => column.notNull())
    .addColumn('municipality', 'text', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('locked_until', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('session')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('account', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('csrf', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('audit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('municipality', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('receipt', 'text', (column) => column.notNull())
    .execute();
}

async function createHousehold({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('outbox')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('municipality', 'text', (column) => column.notNull())
    .addColumn('receipt', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_at', 'bigint', (column) => column.notNull())
    .addColumn('sent_at', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('error', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await schema
    .createTable('spent')
    .addColumn('challenge', 'text', (column) => column.primaryKey())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('fact')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}

/** What moderators' pages need beyond the first tables. */
async function addModeration({ schema }: Kysely<Tables>): Promise<void> {
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

/** Failures are counted in memory: nobody is locked out any more, and guessing writes nothing. */
async function unlock({ schema }: Kysely<Tables>): Promise<void> {
  await schema.alterTable('account').dropColumn('failures').execute();
  await schema.alterTable('account').dropColumn('locked_until').execute();
}

const BATCH = 500;

/**
 * Folds what is searched as widgets do, anew for each change of the folding: „łódź“ was not found by plain
 * letters, „E‑Government“ as Word writes it not by what a keyboard has.
 */
async function foldAgain(db: Kysely<Tables>, after = ''): Promise<void> {
  const rows = await db
    .selectFrom('entry')
    .select(['receipt', 'text', 'name'])
    .where('receipt', '>', after)
    .where('text', '<>', '')
    .orderBy('receipt')
    .limit(BATCH)
    .execute();
  for (const { receipt, text, name } of rows) {
    const folded = searchable(unpack(text), unpack(name));
    await db.updateTable('entry').set({ folded }).where('receipt', '=', receipt).execute();
  }
  const last = rows[BATCH - 1];
  if (last) await foldAgain(db, last.receipt);
}

/** By name, which gives their order; one that was released is never changed again. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-entries': {
    async up(db: Kysely<Tables>) {
      await createEntry(db);
      await createChoice(db);
    },
  },
  '0002-moderation': { up: createStaff },
  '0003-household': { up: createHousehold },
  '0010-moderation-pages': { up: addModeration },
  '0011-folding': { up: foldAgain },
  '0012-signs-of-word': { up: foldAgain },
  '0013-no-locks': { up: unlock },
};

export const migrations: MigrationProvider = {
  getMigrations: () => Promise.resolve(MIGRATIONS),
};
