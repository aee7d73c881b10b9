import type { FastifyReply } from 'fastify';
import { notFound } from '../../answers.ts';
import { choicesOf } from '../../entries/entry-store.ts';
import type { EntryTable } from '../../database/tables.ts';
import { townName } from '../../database/within.ts';
import { findEntry } from './entry.ts';
import type { FormState } from './change-form.ts';
import { entryPage } from './entry-page.ts';
import { sendPage } from '../page.ts';
import type { Page, Visit } from '../visit.ts';

export type EntryTask = (visit: Visit, entry: EntryTable) => Promise<FastifyReply> | FastifyReply;

/** One of another town is as unknown as one that never was (P-11). */
export async function withEntry(
  visit: Visit,
  receipt: string,
  task: EntryTask,
): Promise<FastifyReply> {
  const { receiver, session } = visit;
  const entry = await findEntry(receiver.database, session.moderator, receipt);
  if (!entry) throw notFound();
  return task(visit, entry);
}

/** A page about the entry that its address names. */
export const about =
  (task: EntryTask): Page =>
  (visit) =>
    withEntry(visit, (visit.request.params as { receipt: string }).receipt, task);

type Shown = Omit<FormState, 'entry' | 'session' | 'plan' | 'planTrouble'>;

export async function show(
  visit: Visit,
  entry: EntryTable,
  form: Shown = {},
): Promise<FastifyReply> {
  const { receiver, reply, session } = visit;
  const { config, database } = receiver;
  const [choices, plan] = await Promise.all([
    choicesOf(database, entry.receipt),
    receiver.plan.current(),
  ]);
  const planTrouble = receiver.plan.trouble;
  const town = townName(config, entry.municipality);
  const main = entryPage({ ...form, entry, session, choices, town, plan, planTrouble });
  return sendPage(reply, { title: entry.receipt, config, session, main });
}
