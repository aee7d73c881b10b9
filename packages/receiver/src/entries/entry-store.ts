import type { Choice } from '@strategy-widgets/feedback';
import { asking, type Database } from '../database/database.ts';
import { factOf } from '../database/facts.ts';
import { announce } from './announcement.ts';
import { hashOf, isSame, receiptNumber, secretOf } from './receipts.ts';
import { spend } from '../guards/challenge.ts';
import type { EntryTable, SpentTable } from '../database/tables.ts';
import { pack, searchable } from '../database/packed-text.ts';
import type { EntryContent } from './body-checks.ts';

/** What a resident gets for an entry that is on disk. */
export interface Receipt {
  readonly receipt: string;
  readonly secret: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

/** An entry that was stored now, before, or not, since its key belongs to another. */
export type Stored = ({ readonly kind: 'new' | 'known' } & Receipt) | { readonly kind: 'conflict' };

/** Not stored: its proof was used for another entry. */
export interface Spent {
  readonly kind: 'spent';
}

export interface Incoming {
  readonly key: string;
  readonly municipality: string;
  readonly body: EntryContent;
  /** Whether somebody of the town wants to be told. */
  readonly isAnnounced: boolean;
  /** Used up together with storing the entry. */
  readonly proof?: SpentTable;
}

export interface EntryStore {
  readonly database: Database;
  /** The receiver's own key. */
  readonly secret: string;
  readonly now: () => number;
}

/** Properties by name, so that two bodies compare whatever their order. */
const canonical = (body: object): string =>
  JSON.stringify(Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1)));

const bodyHash = (municipality: string, body: object): string =>
  hashOf(canonical({ ...body, municipality }));

function contentOf(body: EntryContent): Partial<EntryTable> {
  if ('choices' in body) return { kind: 'ballot', type: body.kind, poll: body.poll };
  return {
    kind: 'message',
    type: body.type,
    text: pack(body.text),
    folded: searchable(body.text, body.name),
    name: pack(body.name ?? ''),
    email: pack(body.email ?? ''),
    action_field: body.actionField ?? '',
    measure: body.measure ?? '',
  };
}

const EMPTY = {
  text: '',
  folded: '',
  name: '',
  email: '',
  action_field: '',
  measure: '',
  poll: '',
  answer: '',
  published: 0,
  public_title: '',
  public_measures: '',
  public_id: '',
  public_field: '',
} as const;

/** Not by a clock that fell behind: the entry would look older than it is, and be deleted early. */
const timeOf = async ({ database, now }: EntryStore): Promise<number> =>
  Math.max(now(), (await factOf(database, 'clock-seen')) ?? 0);

async function rowOf(store: EntryStore, incoming: Incoming): Promise<EntryTable> {
  const { key, municipality, body } = incoming;
  const time = await timeOf(store);
  return {
    ...EMPTY,
    kind: 'message',
    type: '',
    ...contentOf(body),
    receipt: receiptNumber(),
    secret_hash: hashOf(secretOf(store.secret, key)),
    key_hash: hashOf(key),
    body_hash: bodyHash(municipality, body),
    municipality,
    language: pack(body.language),
    received_at: time,
    updated_at: time,
    state: 'received',
  };
}

const choiceRows = (receipt: string, choices: readonly Choice[]) =>
  choices.map(({ option, points }, position) => ({ receipt, position, option_id: option, points }));

/** @returns `taken` where another entry has its key or, by chance, its number */
async function insert(db: Database, row: EntryTable, incoming: Incoming, now: number) {
  const { body, isAnnounced, proof } = incoming;
  if (proof && !(await spend(db, proof, now))) return 'spent';
  const result = await db
    .insertInto('entry')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (!result.numInsertedOrUpdatedRows) return 'taken';
  if ('choices' in body) {
    await db.insertInto('choice').values(choiceRows(row.receipt, body.choices)).execute();
  }
  if (isAnnounced) await announce(db, row, now);
  return 'new';
}

/** What became of an earlier request with the same key. */
export async function findStored(
  { database, secret }: EntryStore,
  { key, municipality, body }: Incoming,
): Promise<Stored | undefined> {
  const known = await asking(
    database
      .selectFrom('entry')
      .select(['receipt', 'secret_hash', 'body_hash', 'received_at'])
      .where('key_hash', '=', hashOf(key))
      .executeTakeFirst(),
  );
  if (!known) return undefined;
  if (!isSame(known.body_hash, bodyHash(municipality, body))) return { kind: 'conflict' };
  const { receipt, secret_hash: hash, received_at: receivedAt } = known;
  return { kind: 'known', receipt, secret: secretOf(secret, key, hash), receivedAt };
}

/**
 * Stores an entry once, however often it comes. It is on disk when this resolves.
 *
 * @throws DatabaseTrouble, with nothing stored or with what a repeated request finds
 */
export async function storeEntry(store: EntryStore, incoming: Incoming): Promise<Stored | Spent> {
  const { database, secret } = store;
  for (;;) {
    const row = await asking(rowOf(store, incoming));
    const outcome = await asking(
      database
        .transaction()
        .execute((transaction) => insert(transaction, row, incoming, store.now())),
    );
    const { receipt, received_at: receivedAt } = row;
    if (outcome === 'new') {
      return { kind: outcome, receipt, secret: secretOf(secret, incoming.key), receivedAt };
    }
    const known = await findStored(store, incoming);
    if (known) return known;
    if (outcome === 'spent') return { kind: outcome };
    // Another entry has the same number by chance: once more with another one.
  }
}

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
