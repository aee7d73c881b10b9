import type { Claim } from '@strategy-widgets/feedback';
import type { Config } from '../configuration/config.ts';
import { asking, type Database } from '../database/database.ts';
import { emptyLog, eraseEntries } from '../entries/erase.ts';
import { asWritten, hashOf, isSame } from '../entries/receipts.ts';
import type { EntryTable } from '../database/tables.ts';
import { timestampOf, unpack } from '../database/packed-text.ts';

const DAY = 86_400_000;

/**
 * The entry of whoever knows both; not knowing the secret and not having an entry look the same, and take
 * as long.
 */
export async function claimed(database: Database, claim: Claim): Promise<EntryTable | undefined> {
  const receipt = asWritten(claim.receipt);
  const entry = await asking(
    // Numbers of another length hold signs that no receipt has, such as NUL, which PostgreSQL refuses.
    /^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(receipt)
      ? database.selectFrom('entry').selectAll().where('receipt', '=', receipt).executeTakeFirst()
      : Promise.resolve(undefined),
  );
  // Those of the former kind count as they stand. Both are looked at, so that it always takes as long.
  const [isWritten, isExact] = [asWritten(claim.secret), claim.secret].map((secret) =>
    isSame(entry?.secret_hash ?? '', hashOf(secret)),
  );
  return isWritten || isExact ? entry : undefined;
}

/** What a resident gets to see: what they wrote themselves and what the town made of it. */
export function viewOf({ towns }: Config, entry: EntryTable) {
  const { receipt, kind, state, received_at, updated_at, answer } = entry;
  const days = towns.get(entry.municipality)?.retentionDays;
  return {
    receipt,
    kind,
    state,
    type: entry.type,
    receivedAt: timestampOf(received_at),
    updatedAt: timestampOf(updated_at),
    ...(days !== undefined && { deletedOn: timestampOf(received_at + days * DAY).slice(0, 10) }),
    ...(answer && { answer: unpack(answer) }),
    ...(kind === 'message' && { text: unpack(entry.text) }),
  };
}

/**
 * Deletes an entry with all that belongs to it. Where a reader keeps SQLite's log from being emptied, the
 * next checkpoint does it: the entry is gone all the same.
 */
export async function withdrawEntry(
  database: Database,
  { receipt, municipality }: EntryTable,
): Promise<void> {
  await eraseEntries(database, [receipt], municipality);
  await emptyLog(database).catch(() => undefined);
}
