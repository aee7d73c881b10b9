import { asking, type Database } from '../../database/database.ts';
import type { EntryTable } from '../../database/tables.ts';
import { within } from '../../database/within.ts';
import type { Moderator } from '../accounts/accounts.ts';

/** Ballots a page, and in one go to a file. */
export const BALLOTS = 25;
const BATCH = 1000;

/** What was voted on: a poll of a town, of one kind. */
export type PollKey = Pick<EntryTable, 'municipality' | 'poll' | 'type'>;

const POLL = ['municipality', 'poll', 'type'] as const;

const ballots = (database: Database, { municipality }: Moderator) =>
  database.selectFrom('entry').where(within(municipality)).where('entry.kind', '=', 'ballot');

/** How often people took part in each poll, and when last. */
const countPolls = (database: Database, who: Moderator) =>
  ballots(database, who)
    .select(POLL)
    .select(({ fn }) => [
      fn.countAll<number>().as('participations'),
      fn.max('received_at').as('last'),
    ])
    .groupBy(POLL)
    .orderBy('participations', 'desc')
    .orderBy('poll')
    .orderBy('municipality')
    .execute();

const sumOptions = (database: Database, who: Moderator) =>
  ballots(database, who)
    .innerJoin('choice', 'choice.receipt', 'entry.receipt')
    .select(['entry.municipality', 'entry.poll', 'entry.type', 'choice.option_id as option'])
    .select(({ fn }) => [
      fn.sum<number>('choice.points').as('points'),
      fn.countAll<number>().as('participations'),
    ])
    .groupBy(['entry.municipality', 'entry.poll', 'entry.type', 'choice.option_id'])
    .orderBy('points', 'desc')
    .orderBy('option')
    .execute();

type Sum = Awaited<ReturnType<typeof sumOptions>>[number];

export interface PollResult extends PollKey {
  readonly participations: number;
  /** Milliseconds since 1970. */
  readonly last: number;
  /** Most points first. */
  readonly options: readonly Pick<Sum, 'option' | 'points' | 'participations'>[];
}

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one)) ?? [];
    groups.set(keyOf(one), group);
    group.push(one);
  }
  return groups;
}

const keyOf = ({ municipality, poll, type }: PollKey): string =>
  [municipality, poll, type].join(' ');

/** Every poll with its sums, in two questions however many took part. */
export async function pollResults(database: Database, who: Moderator): Promise<PollResult[]> {
  const [polls, sums] = await asking(
    Promise.all([countPolls(database, who), sumOptions(database, who)]),
  );
  const options = grouped(sums, keyOf);
  return polls.map((poll) => ({ ...poll, options: options.get(keyOf(poll)) ?? [] }));
}

const LISTED = ['receipt', 'municipality', 'poll', 'type', 'received_at'] as const;

/** One participation, without what it chose. */
export type ListedBallot = Pick<EntryTable, (typeof LISTED)[number]>;

const newestFirst = (database: Database, who: Moderator) =>
  ballots(database, who).select(LISTED).orderBy('received_at', 'desc').orderBy('receipt');

export const listBallots = (
  database: Database,
  who: Moderator,
  page: number,
): Promise<ListedBallot[]> =>
  asking(
    newestFirst(database, who)
      .limit(BALLOTS)
      .offset((page - 1) * BALLOTS)
      .execute(),
  );

const after = (database: Database, who: Moderator, last: ListedBallot | undefined) => {
  const query = newestFirst(database, who).limit(BATCH);
  if (!last) return query.execute();
  const { received_at, receipt } = last;
  return query
    .where((eb) =>
      eb.or([
        eb('received_at', '<', received_at),
        eb.and([eb('received_at', '=', received_at), eb('receipt', '>', receipt)]),
      ]),
    )
    .execute();
};

const choicesIn = (database: Database, list: readonly ListedBallot[]) =>
  database
    .selectFrom('choice')
    .select(['receipt', 'option_id as option', 'points'])
    .where('receipt', 'in', ['', ...list.map(({ receipt }) => receipt)])
    .orderBy('position')
    .execute();

/** A ballot with one of its choices. */
export interface Choice extends ListedBallot {
  readonly option: string;
  readonly points: number;
}

/** All choices of all ballots, a thousand ballots at a time, so that nobody else waits for long. */
export async function* allChoices(database: Database, who: Moderator): AsyncGenerator<Choice[]> {
  let last: ListedBallot | undefined;
  do {
    const list = await asking(after(database, who, last));
    const choices = grouped(await asking(choicesIn(database, list)), ({ receipt }) => receipt);
    yield list.flatMap((ballot) =>
      (choices.get(ballot.receipt) ?? []).map((choice) => ({ ...ballot, ...choice })),
    );
    last = list[BATCH - 1];
  } while (last);
}
