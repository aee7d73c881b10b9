import type { Selectable } from 'kysely';
import type { Config } from '../configuration/config.ts';
import { asking, type Database } from '../database/database.ts';
import type { OutboxTable } from '../database/tables.ts';
import { dayBefore, digestEndIn } from '../entries/announcement.ts';
import { digestOf, noticeOf, type Arrived, type Notice } from './notice.ts';

/** Sends one mail, or rejects. */
export type Post = (notice: Notice) => Promise<unknown>;

const MINUTE = 60_000;
const LONGEST_PAUSE = 6 * 60 * MINUTE;

/** About four days; a town that cannot be reached for longer looks into the list by itself. */
const MOST_ATTEMPTS = 24;

/** Notices of one round. */
const ROUND = 500;

/** Messages of one town that come at once and are told one by one; more of them come in one mail. */
const SINGLE = 5;

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

/** What becomes one mail: its rows, and what it says; nothing where there is nothing to say any more. */
interface Letter {
  readonly rows: readonly Row[];
  readonly notice: Notice | undefined;
}

const idsOf = ({ rows }: Letter): string[] => rows.map(({ id }) => id);

/** Of several receivers one gets a letter: whose update finds its rows still due. */
async function claim(database: Database, letter: Letter, now: number): Promise<boolean> {
  const attempts = Math.max(...letter.rows.map((row) => row.attempts));
  const claimed = await database
    .updateTable('outbox')
    .set({ attempts: attempts + 1, next_at: now + pauseAfter(attempts) })
    .where('id', 'in', idsOf(letter))
    .where('next_at', '<=', now)
    .where('sent_at', '=', 0)
    .executeTakeFirst();
  return Number(claimed.numUpdatedRows) === letter.rows.length;
}

/** The kind of failure, never an address: what a server says may quote one (P-07). */
function codeOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return `${code ?? 'failed'} ${responseCode ?? ''}`.trim();
}

async function deliver(database: Database, letter: Letter, sending: Promise<unknown>, now: number) {
  const outcome = await sending.then(
    () => ({ sent_at: now, error: '' }),
    (error: unknown) => ({ error: codeOf(error) }),
  );
  await database.updateTable('outbox').set(outcome).where('id', 'in', idsOf(letter)).execute();
}

/** Kinds of the messages that are still there, by number. */
async function typesOf(database: Database, rows: readonly Row[]) {
  const entries = await database
    .selectFrom('entry')
    .select(['receipt', 'type'])
    .where('receipt', 'in', ['', ...rows.map(({ receipt }) => receipt)])
    .execute();
  return new Map(entries.map(({ receipt, type }) => [receipt, type]));
}

async function votesUntil(database: Database, municipality: string, end: number): Promise<number> {
  const [from, to] = dayBefore(end);
  const { count } = await database
    .selectFrom('entry')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('municipality', '=', municipality)
    .where('kind', '=', 'ballot')
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .executeTakeFirstOrThrow();
  return count;
}

/** One row is one letter, many of one town are one. */
const parcels = (rows: readonly Row[]): Row[][] => {
  const towns = new Map<string, Row[]>();
  for (const row of rows)
    towns.set(row.municipality, [...(towns.get(row.municipality) ?? []), row]);
  return [...towns.values()].flatMap((all) =>
    all.length > SINGLE ? [all] : all.map((row) => [row]),
  );
};

async function messageLetters(
  database: Database,
  config: Config,
  rows: readonly Row[],
): Promise<Letter[]> {
  const types = await typesOf(database, rows);
  const isThere = ({ receipt }: Row): boolean => types.has(receipt);
  const gone = rows.filter((row) => !isThere(row));
  const letters = parcels(rows.filter(isThere)).map((some): Letter => {
    const [first, ...others] = some.map(({ receipt }): Arrived => ({
      receipt,
      type: types.get(receipt) ?? '',
    }));
    const [{ municipality } = { municipality: '' }] = some;
    return { rows: some, notice: first && noticeOf(config, municipality, [first, ...others]) };
  });
  return gone.length ? [...letters, { rows: gone, notice: undefined }] : letters;
}

async function digestLetter(database: Database, config: Config, row: Row, end: number) {
  const { municipality } = row;
  const count = await votesUntil(database, municipality, end);
  const notice = count > 0 ? digestOf(config, municipality, count, end) : undefined;
  return { rows: [row], notice };
}

/** What is due, as letters: each day of votes, and messages one by one unless they are many. */
async function dueLetters(database: Database, config: Config, now: number): Promise<Letter[]> {
  const rows = await due(database, now);
  const digests = rows.flatMap((row) => {
    const end = digestEndIn(row.id);
    return end === undefined ? [] : [digestLetter(database, config, row, end)];
  });
  const messages = rows.filter(({ id }) => digestEndIn(id) === undefined);
  return [...(await Promise.all(digests)), ...(await messageLetters(database, config, messages))];
}

/**
 * Sends the notices that are due, each once; one that fails is tried again later, in ever longer
 * pauses. Those whose entries or mailbox are gone are dropped.
 *
 * @throws DatabaseTrouble
 */
export async function sendNotices(
  database: Database,
  config: Config,
  post: Post,
  now: number,
): Promise<void> {
  for (const letter of await asking(dueLetters(database, config, now))) {
    if (!letter.notice) {
      await asking(database.deleteFrom('outbox').where('id', 'in', idsOf(letter)).execute());
    } else if (await asking(claim(database, letter, now))) {
      await asking(deliver(database, letter, post(letter.notice), now));
    }
  }
}
