import type { FastifyPluginCallback, FastifyReply } from 'fastify';
import type { ReceiverPlugin } from '../../receiver.ts';
import { note } from '../audit/audit.ts';
import { matchingEntries, publishedEntries } from '../entries/entry-list.ts';
import { csvOf, needsOf } from './export.ts';
import { filterOf } from '../entries/entry-filter.ts';
import { attachment } from '../page.ts';
import { guarded, type Visit } from '../visit.ts';

async function downloadList({ receiver, request, reply, session }: Visit): Promise<FastifyReply> {
  const { database, now } = receiver;
  const { moderator: who } = session;
  const entries = await matchingEntries(database, who, filterOf(request.query));
  await note(database, { action: 'export', who, at: now() });
  return attachment(reply, 'rueckmeldungen.csv', 'text/csv').send(csvOf(entries));
}

async function downloadNeeds({ receiver, reply, session }: Visit): Promise<FastifyReply> {
  const { database, now } = receiver;
  const { moderator: who } = session;
  const needs = needsOf(await publishedEntries(database, who));
  await note(database, { action: 'exportNeeds', who, at: now() });
  const json = `${JSON.stringify(needs, undefined, 2)}\n`;
  return attachment(reply, 'needs.json', 'application/json').send(json);
}

export const exportRoutes: FastifyPluginCallback<ReceiverPlugin> = (app, { receiver }, done) => {
  app.get('/moderation/entries.csv', guarded(receiver, downloadList));
  app.get('/moderation/needs.json', guarded(receiver, downloadNeeds));
  done();
};
