import type { FastifyPluginCallback, FastifyReply } from 'fastify';
import { notFound } from '../../answers.ts';
import type { ReceiverPlugin } from '../../receiver.ts';
import { unpack } from '../../database/packed-text.ts';
import { note } from '../audit/audit.ts';
import { deleteEntries, findEntry } from '../entries/entry.ts';
import { exported } from './export.ts';
import { attachment, sendPage } from '../page.ts';
import { entriesOfPerson } from '../entries/entry-list.ts';
import { erasePage } from './person-page.ts';
import { guarded, type Visit } from '../visit.ts';

/** The address that was typed, or that of an entry. */
async function emailFrom({ receiver, session, form }: Visit): Promise<string | undefined> {
  const receipt = form.get('receipt');
  if (receipt === null) return form.get('email') ?? undefined;
  const entry = await findEntry(receiver.database, session.moderator, receipt);
  return entry && unpack(entry.email);
}

async function ask(visit: Visit): Promise<FastifyReply> {
  const { receiver, reply, session } = visit;
  const email = await emailFrom(visit);
  if (email === undefined) throw notFound();
  const { length } = await entriesOfPerson(receiver.database, session.moderator, email);
  const main = erasePage(session, email, length);
  return sendPage(reply, { title: 'Löschen?', config: receiver.config, session, main });
}

async function download(visit: Visit): Promise<FastifyReply> {
  const { receiver, reply, session } = visit;
  const { database, now } = receiver;
  const email = await emailFrom(visit);
  if (email === undefined) throw notFound();
  const entries = await entriesOfPerson(database, session.moderator, email);
  await note(database, { action: 'exportPerson', who: session.moderator, at: now() });
  return attachment(reply, 'rueckmeldungen-einer-person.json', 'application/json').send(
    `${JSON.stringify(entries.map(exported), undefined, 2)}\n`,
  );
}

async function erase(visit: Visit): Promise<FastifyReply> {
  const { receiver, reply, session } = visit;
  const { database, now } = receiver;
  const { moderator: who } = session;
  const email = await emailFrom(visit);
  if (email === undefined) throw notFound();
  const entries = await entriesOfPerson(database, who, email);
  const receipts = entries.map(({ receipt }) => receipt);
  await deleteEntries(database, who, receipts);
  for (const { receipt, municipality } of entries) {
    await note(database, { action: 'erasePerson', who, at: now(), receipt, municipality });
  }
  return reply.redirect('/moderation', 303);
}

export const personRoutes: FastifyPluginCallback<ReceiverPlugin> = (app, { receiver }, done) => {
  app.post('/moderation/person', guarded(receiver, ask));
  app.post('/moderation/person/export', guarded(receiver, download));
  app.post('/moderation/person/erase', guarded(receiver, erase));
  done();
};
