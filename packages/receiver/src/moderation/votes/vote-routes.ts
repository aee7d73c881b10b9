import { Readable } from 'node:stream';
import type { FastifyPluginCallback, FastifyReply } from 'fastify';
import { isForAll, townName } from '../../database/within.ts';
import type { ReceiverPlugin } from '../../receiver.ts';
import { note } from '../audit/audit.ts';
import { filterOf } from '../entries/entry-filter.ts';
import { attachment, sendPage } from '../page.ts';
import { guarded, VOTES_PAGE, type Visit } from '../visit.ts';
import { allChoices, listBallots, pollResults } from './ballots.ts';
import { votesCsv } from './votes-csv.ts';
import { votesPage } from './votes-page.ts';

async function showVotes({ receiver, request, reply, session }: Visit): Promise<FastifyReply> {
  const { config, database } = receiver;
  const { moderator } = session;
  const { page } = filterOf(request.query);
  const [results, ballots, plan] = await Promise.all([
    pollResults(database, moderator),
    listBallots(database, moderator, page),
    receiver.plan.current(),
  ]);
  const townOf = isForAll(moderator) ? (id: string) => townName(config, id) : undefined;
  const main = votesPage({ results, ballots, page, plan, townOf });
  return sendPage(reply, { title: 'Abstimmungen', config, session, main });
}

async function downloadVotes({ receiver, reply, session }: Visit): Promise<FastifyReply> {
  const { config, database, now } = receiver;
  const { moderator: who } = session;
  const plan = await receiver.plan.current();
  await note(database, { action: 'export', who, at: now() });
  const csv = votesCsv(allChoices(database, who), plan, (id) => townName(config, id));
  return attachment(reply, 'abstimmungen.csv', 'text/csv').send(Readable.from(csv));
}

/** What residents voted, apart from what they wrote: a thousand votes must not bury one message. */
export const voteRoutes: FastifyPluginCallback<ReceiverPlugin> = (app, { receiver }, done) => {
  app.get(VOTES_PAGE, guarded(receiver, showVotes));
  app.get(`${VOTES_PAGE}.csv`, guarded(receiver, downloadVotes));
  done();
};
