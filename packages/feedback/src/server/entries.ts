import { randomUUID } from 'node:crypto';
import type { Message } from '../message.ts';
import { asking, type Database } from './database.ts';
import { hashOf, isSame, receiptNumber, secretOf } from './receipts.ts';
import type { EntryTable } from './tables.ts';
import { folded, pack } from './text.ts';
import type { Ballot, Choice } from './validate.ts';

/** What a resident gets for an entry that is on disk. */
export interface Receipt {
  readonly receipt: string;
  readonly secret: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

/** An entry that was stored now, before, or not, since its key belongs to another. */
export type Stored = ({ readonly kind: 'new' | 'known' } & Receipt) | { readonly kind: 'conflict' };

export interface Incoming {
  readonly key: string;
  readonly municipality: string;
  readonly body: Message | Ballot;
  /** Whether somebody of the town wants to be told. */
  readonly isAnnounced: boolean;
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

function contentOf(body: Message | Ballot): Partial<EntryTable> {
  if ('choices' in body) return { kind: 'ballot', type: body.kind, poll: body.poll };
  return {
    kind: 'message',
    type: body.type,
    text: pack(body.text),
    folded: folded(`${body.text} ${body.name ?? ''}`),
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

function rowOf({ secret, now }: EntryStore, { key, municipality, body }: Incoming): EntryTable {
  const time = now();
  return {
    ...EMPTY,
    kind: 'message',
    type: '',
    ...contentOf(body),
    receipt: receiptNumber(),
    secret_hash: hashOf(secretOf(secret, key)),
    key_hash: hashOf(key),
    body_hash: hashOf(canonical({ ...body, municipality })),
    municipality,
    language: body.language,
    received_at: time,
    updated_at: time,
    state: 'received',
  };
}

const choiceRows = (receipt: string, choices: readonly Choice[]) =>
  choices.map(({ option, points }, position) => ({ receipt, position, option_id: option, points }));

/** @returns whether it was stored: not where its key or, by chance, its number is taken */
async function insert(db: Database, row: EntryTable, { body, isAnnounced }: Incoming) {
  const result = await db
    .insertInto('entry')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (!result.numInsertedOrUpdatedRows) return false;
  const { receipt, municipality, received_at: next_at } = row;
  if ('choices' in body) {
    await db.insertInto('choice').values(choiceRows(receipt, body.choices)).execute();
  }
  if (isAnnounced) {
    const notice = { id: randomUUID(), municipality, receipt, next_at };
    await db
      .insertInto('outbox')
      .values({ ...notice, attempts: 0, sent_at: 0, error: '' })
      .execute();
  }
  return true;
}

/**
 * Stores an entry once, however often it comes. It is on disk when this resolves.
 *
 * @throws DatabaseTrouble, with nothing stored or with what a repeated request finds
 */
export async function storeEntry(store: EntryStore, incoming: Incoming): Promise<Stored> {
  const { database, secret } = store;
  for (;;) {
    const row = rowOf(store, incoming);
    const isNew = await asking(
      database.transaction().execute((transaction) => insert(transaction, row, incoming)),
    );
    const mark = secretOf(secret, incoming.key);
    const { receipt, received_at: receivedAt } = row;
    if (isNew) return { kind: 'new', receipt, secret: mark, receivedAt };
    const known = await asking(
      database
        .selectFrom('entry')
        .select(['receipt', 'body_hash', 'received_at'])
        .where('key_hash', '=', row.key_hash)
        .executeTakeFirst(),
    );
    // Another entry has the same number by chance: once more with another one.
    if (!known) continue;
    if (!isSame(known.body_hash, row.body_hash)) return { kind: 'conflict' };
    return { kind: 'known', receipt: known.receipt, secret: mark, receivedAt: known.received_at };
  }
}
