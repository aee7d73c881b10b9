import type { Ballot, Totals } from '@strategy-widgets/feedback';
import { asking, type Database } from '../database/database.ts';

/** Which ballots are added up. */
export interface Poll {
  readonly municipality: string;
  readonly poll: string;
  readonly kind: Ballot['kind'];
}

const ballots = (database: Database, { municipality, poll, kind }: Poll) =>
  database
    .selectFrom('entry')
    .where('entry.municipality', '=', municipality)
    .where('entry.kind', '=', 'ballot')
    .where('entry.poll', '=', poll)
    .where('entry.type', '=', kind);

/**
 * Sums of a poll, most points first, from the first ballot on: sums only, who chose what together never
 * leaves.
 */
export async function pollTotals(database: Database, poll: Poll): Promise<Totals> {
  const count = ballots(database, poll).select(({ fn }) => fn.countAll<number>().as('count'));
  const sums = ballots(database, poll)
    .innerJoin('choice', 'choice.receipt', 'entry.receipt')
    .groupBy('choice.option_id')
    .select(({ fn }) => [
      'choice.option_id as option',
      fn.sum<number>('choice.points').as('points'),
      fn.countAll<number>().as('participations'),
    ])
    .orderBy('points', 'desc')
    .orderBy('option');
  const [{ count: participations } = { count: 0 }, totals] = await asking(
    Promise.all([count.execute().then(([row]) => row), sums.execute()]),
  );
  return { participations, totals };
}
