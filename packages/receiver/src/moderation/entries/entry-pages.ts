import type { FastifyPluginCallback, FastifyReply } from 'fastify';
import { notFound } from '../../answers.ts';
import { isForAll, townName } from '../../database/within.ts';
import { fieldTitle } from '../../plan/plan.ts';
import type { ReceiverPlugin } from '../../receiver.ts';
import type { EntryTable } from '../../database/tables.ts';
import { note, type Action } from '../audit/audit.ts';
import { changeFrom, changeProblems } from './change-form.ts';
import { changeEntry, deleteEntries, findEntry } from './entry.ts';
import { deletePage } from './entry-page.ts';
import { countStates, listEntries, namedFields } from './entry-list.ts';
import { about, show, type EntryTask } from './entry-view.ts';
import { filterOf } from './entry-filter.ts';
import { rescued } from '../kept-pages.ts';
import { listPage } from './list-page.ts';
import { sendPage } from '../page.ts';
import { personForm } from '../export/person-page.ts';
import { guarded, VOTES_PAGE, type Visit } from '../visit.ts';

async function showList({ receiver, request, reply, session }: Visit): Promise<FastifyReply> {
  const { config, database } = receiver;
  const { moderator } = session;
  // Votes stood here once.
  if ((request.query as { kind?: unknown }).kind === 'ballot')
    return reply.redirect(VOTES_PAGE, 303);
  const filter = filterOf(request.query);
  const [entries, counts, named, plan] = await Promise.all([
    listEntries(database, moderator, filter),
    countStates(database, moderator, filter),
    namedFields(database, moderator),
    receiver.plan.current(),
  ]);
  const fields = named.map((id) => ({ id, title: fieldTitle(plan, id) }));
  const townOf = isForAll(moderator) ? (id: string) => townName(config, id) : undefined;
  const main = listPage({ filter, entries, counts, fields, townOf, person: personForm(session) });
  return sendPage(reply, { title: 'Übersicht', config, session, main });
}

const showEntry: EntryTask = (visit, entry) => {
  const { saved } = visit.request.query as { saved?: unknown };
  return show(visit, entry, { isSaved: saved === '1' });
};

function actionOf(before: EntryTable, published: number): Action {
  if (before.published === published) return 'change';
  return published ? 'publish' : 'withdraw';
}

const change: EntryTask = async (visit, entry) => {
  const { receiver, reply, session, form } = visit;
  const { database, now } = receiver;
  const { moderator: who } = session;
  if (entry.kind === 'ballot') throw notFound();
  const typed = changeFrom(form, entry);
  const version = Number(form.get('version'));
  const isNewest = version === entry.updated_at;
  const problems = isNewest ? changeProblems(typed, entry) : [];
  if (problems.length) {
    void reply.code(422);
    return show(visit, entry, { typed, problems });
  }
  const isStored = isNewest && (await changeEntry(database, who, entry, typed, now()));
  if (!isStored) {
    const theirs = await findEntry(database, who, entry.receipt);
    if (!theirs) throw notFound();
    void reply.code(409);
    return show(visit, theirs, { typed, isConflict: true });
  }
  const { receipt, municipality } = entry;
  await note(database, {
    action: actionOf(entry, typed.published),
    who,
    at: now(),
    receipt,
    municipality,
  });
  return reply.redirect(`/moderation/entries/${receipt}?saved=1`, 303);
};

const confirmDelete: EntryTask = ({ receiver, reply, session }, entry) =>
  sendPage(reply, {
    ...{ title: 'Löschen?', config: receiver.config, session },
    main: deletePage(session, entry),
  });

const remove: EntryTask = async ({ receiver, reply, session }, entry) => {
  const { receipt, municipality, kind } = entry;
  const { database, now } = receiver;
  const { moderator: who } = session;
  await deleteEntries(database, who, [receipt]);
  await note(database, { action: 'delete', who, at: now(), receipt, municipality });
  return reply.redirect(kind === 'ballot' ? VOTES_PAGE : '/moderation', 303);
};

export const entryPages: FastifyPluginCallback<ReceiverPlugin> = (app, { receiver }, done) => {
  const entry = '/moderation/entries/:receipt';
  app.get('/moderation', guarded(receiver, showList));
  app.get(entry, guarded(receiver, about(showEntry)));
  app.post(entry, guarded(receiver, about(change), rescued));
  app.get(`${entry}/delete`, guarded(receiver, about(confirmDelete)));
  app.post(`${entry}/delete`, guarded(receiver, about(remove)));
  done();
};
