import type { FastifyPluginCallback, FastifyReply } from 'fastify';
import { setPassword } from './accounts.ts';
import { logIn } from './log-in.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password.ts';
import { findSession, openSession, sessionCookie } from './sessions.ts';
import type { ReceiverPlugin } from '../../receiver.ts';
import { sendAccount, type PasswordResult } from './account-page.ts';
import { note } from '../audit/audit.ts';
import { carried, LARGEST_CARRYING_FORM } from '../kept.ts';
import { rescued, showKept } from '../kept-pages.ts';
import { ACCOUNT_PAGE, guarded, type Visit } from '../visit.ts';

/** Guesses at the old password count as logins do: who finds an open page cannot try on. */
async function problemOf({ receiver, session, form }: Visit): Promise<PasswordResult | undefined> {
  const { database, now } = receiver;
  const wanted = form.get('new') ?? '';
  const old = (form.get('old') ?? '').slice(0, LONGEST_PASSWORD);
  if ([...wanted].length < SHORTEST_PASSWORD || wanted.length > LONGEST_PASSWORD) return 'short';
  if (wanted !== form.get('again')) return 'different';
  if (wanted === old) return 'same';
  const { moderator } = await logIn(database, session.moderator.login, old, now());
  return moderator ? undefined : 'wrong';
}

async function change(visit: Visit): Promise<FastifyReply> {
  const { receiver, reply, session, form } = visit;
  const { config, database, now } = receiver;
  const kept = carried(form);
  const result = await problemOf(visit);
  if (result) return sendAccount(visit, { result, kept });
  const { id } = session.moderator;
  await setPassword(database, id, form.get('new') ?? '', false);
  const token = await openSession(database, id, now());
  await note(database, { action: 'password', who: session.moderator, at: now() });
  const fresh = await findSession(database, token, now());
  void reply.header('Set-Cookie', sessionCookie(config, token));
  const anew = { ...visit, session: fresh ?? session };
  return kept ? showKept(anew, kept) : sendAccount(anew, { result: 'changed' });
}

export const accountRoutes: FastifyPluginCallback<ReceiverPlugin> = (app, { receiver }, done) => {
  app.get(
    ACCOUNT_PAGE,
    guarded(receiver, (visit) => sendAccount(visit)),
  );
  app.post(ACCOUNT_PAGE, { bodyLimit: LARGEST_CARRYING_FORM }, guarded(receiver, change, rescued));
  done();
};
