import type { FastifyPluginCallback, FastifyReply } from 'fastify';
import { isForAll } from '../../database/within.ts';
import { setPassword } from './accounts.ts';
import { cookieOf } from './cookies.ts';
import { isGuessable } from './passwords/guessable.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './passwords/password.ts';
import { findSession, openSession } from './sessions.ts';
import type { ReceiverPlugin } from '../../receiver.ts';
import { sendAccount, type PasswordResult } from './account-page.ts';
import { note } from '../audit/audit.ts';
import { carried, LARGEST_CARRYING_FORM } from '../kept.ts';
import { rescued, showKept } from '../kept-pages.ts';
import { ACCOUNT_PAGE, guarded, type Visit } from '../visit.ts';

/** What everybody knows who would try to get in here. */
function known({ receiver: { config }, session: { moderator } }: Visit): string[] {
  const { login, municipality } = moderator;
  const towns = [...config.towns.values()].filter(
    ({ id }) => isForAll(moderator) || id === municipality,
  );
  return [
    login,
    new URL(config.publicUrl).hostname,
    ...towns.flatMap(({ id, name }) => [id, name]),
  ];
}

/** Guesses at the old password count as logins do: who finds an open page cannot try on. */
async function problemOf(visit: Visit): Promise<PasswordResult | undefined> {
  const { receiver, session, form } = visit;
  const wanted = form.get('new') ?? '';
  const old = (form.get('old') ?? '').slice(0, LONGEST_PASSWORD);
  if ([...wanted].length < SHORTEST_PASSWORD || wanted.length > LONGEST_PASSWORD) return 'short';
  if (wanted !== form.get('again')) return 'different';
  if (wanted === old) return 'same';
  if (await isGuessable(wanted, known(visit))) return 'guessable';
  const outcome = await receiver.logIns.confirm(session.moderator, old);
  return outcome === 'in' ? undefined : outcome;
}

async function change(visit: Visit): Promise<FastifyReply> {
  const { receiver, reply, session, form } = visit;
  const { config, database, logIns, now } = receiver;
  const kept = carried(form);
  const result = await problemOf(visit);
  if (result) return sendAccount(visit, { result, kept });
  const { id } = session.moderator;
  const hash = await logIns.hash(form.get('new') ?? '');
  if (hash === undefined) return sendAccount(visit, { result: 'crowded', kept });
  await setPassword(database, id, hash, false);
  const token = await openSession(database, id, now());
  await note(database, { action: 'password', who: session.moderator, at: now() });
  const fresh = await findSession(database, token, now());
  void reply.header('Set-Cookie', cookieOf(config, 'moderation', token));
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
