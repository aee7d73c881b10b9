import type { Selectable } from 'kysely';
import type { Config } from '../configuration/config.ts';
import { asking, type Database } from '../database/database.ts';
import type { OutboxTable } from '../database/tables.ts';
import { noticeOf, type Notice } from './notice.ts';

/** Sends one mail, or rejects. */
export type Post = (notice: Notice) => Promise<unknown>;

const MINUTE = 60_000;
const LONGEST_PAUSE = 6 * 60 * MINUTE;

/** About four days; a town that cannot be reached for longer looks into the list by itself. */
const MOST_ATTEMPTS = 24;

/** Notices of one round. */
const ROUND = 20;

type Row = Selectable<OutboxTable>;

const pauseAfter = (attempts: number): number => Math.min(MINUTE * 2 ** attempts, LONGEST_PAUSE);

const due = (database: Database, now: number): Promise<Row[]> =>
  database
    .selectFrom('outbox')
    .selectAll()
    .where('sent_at', '=', 0)
    .where('next_at', '<=', now)
    .where('attempts', '<', MOST_ATTEMPTS)
    .orderBy('next_at')
    .limit(ROUND)
    .execute();

/** Of several receivers one gets a notice: whose update finds it as it was read. */
async function claim(database: Database, row: Row, now: number): Promise<boolean> {
  const result = await database
    .updateTable('outbox')
    .set({ attempts: row.attempts + 1, next_at: now + pauseAfter(row.attempts) })
    .where('id', '=', row.id)
    .where('attempts', '=', row.attempts)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** The kind of failure, never an address: what a server says may quote one (P-07). */
function codeOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return `${code ?? 'failed'} ${responseCode ?? ''}`.trim();
}

async function deliver(database: Database, row: Row, notice: Notice, post: Post, now: number) {
  const outcome = await post(notice).then(
    () => ({ sent_at: now, error: '' }),
    (error: unknown) => ({ error: codeOf(error) }),
  );
  await database.updateTable('outbox').set(outcome).where('id', '=', row.id).execute();
}

const kindOf = (database: Database, receipt: string) =>
  database
    .selectFrom('entry')
    .select(['kind', 'type'])
    .where('receipt', '=', receipt)
    .executeTakeFirst();

/**
 * Sends the notices that are due, each once; one that fails is tried again later, in ever longer
 * pauses. Those whose entry or mailbox is gone are dropped.
 *
 * @throws DatabaseTrouble
 */
export async function sendNotices(
  database: Database,
  config: Config,
  post: Post,
  now: number,
): Promise<void> {
  for (const row of await asking(due(database, now))) {
    const entry = await asking(kindOf(database, row.receipt));
    const notice = entry && noticeOf(config, row.municipality, row.receipt, entry.type);
    if (!notice) {
      await asking(database.deleteFrom('outbox').where('id', '=', row.id).execute());
    } else if (await asking(claim(database, row, now))) {
      await asking(deliver(database, row, notice, post, now));
    }
  }
}

/** Attempts after which a failure is more than a server's pause: a quarter of an hour. */
const FAILING = 4;
const DAY = 24 * 60 * MINUTE;

/**
 * Whether notices wait that should have arrived: they fail again and again, were given up within the last
 * week, or nobody sends them.
 */
export async function isStuck(database: Database, now: number): Promise<boolean> {
  const stuck = await database
    .selectFrom('outbox')
    .select('id')
    .where('sent_at', '=', 0)
    .where((eb) =>
      eb.or([
        eb('attempts', '>=', FAILING).and('next_at', '>', now - 7 * DAY),
        eb('attempts', '<', MOST_ATTEMPTS).and('next_at', '<', now - 60 * MINUTE),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return stuck !== undefined;
}
