import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../answers.ts';
import { logIn } from './log-in.ts';
import { closeSession, findSession, openSession, sessionCookie } from './sessions.ts';
import { LONGEST_PASSWORD } from './password.ts';
import { SlowDown } from './slow-down.ts';
import type { Receiver, ReceiverPlugin } from '../../receiver.ts';
import { note } from '../audit/audit.ts';
import { carried, LARGEST_CARRYING_FORM } from '../kept.ts';
import { showKept } from '../kept-pages.ts';
import { sendLogin, SLOW, WRONG } from './login-page.ts';
import { formOf, guarded, isFromHere, sessionOf, wayBack, type Visit } from '../visit.ts';

function showLogin(receiver: Receiver) {
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { next = '' } = request.query as { next?: unknown };
    return sendLogin(receiver, reply, { next: typeof next === 'string' ? next : '' });
  };
}

/** Opens a session that is new, whatever cookie came: nobody can be given one. */
async function enter(receiver: Receiver, request: FastifyRequest, id: string): Promise<string> {
  const { database, now } = receiver;
  const old = await sessionOf(receiver, request);
  if (old) await closeSession(database, old.tokenHash);
  return openSession(database, id, now());
}

function takeLogin(receiver: Receiver, slowDown: SlowDown) {
  const { config, database, now } = receiver;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (!isFromHere(receiver, request)) throw new Refusal(403);
    const form = formOf(request);
    const login = form.get('login') ?? '';
    const next = wayBack(form.get('next') ?? '');
    const kept = carried(form);
    const wait = slowDown.wait(request.ip, now());
    if (wait > 0) {
      void reply.code(429).header('Retry-After', Math.ceil(wait / 1000));
      return sendLogin(receiver, reply, { next, login, problem: SLOW, kept });
    }
    // Counted before it is looked at, so that many at once are no more than one after the other.
    slowDown.failed(request.ip, now());
    const password = (form.get('password') ?? '').slice(0, LONGEST_PASSWORD);
    const { moderator, account } = await logIn(database, login, password, now());
    const action = moderator ? 'login' : 'failedLogin';
    if (account) await note(database, { action, who: account, at: now() });
    if (!moderator) {
      return sendLogin(receiver, reply.code(401), { next, login, problem: WRONG, kept });
    }
    slowDown.worked(request.ip);
    const token = await enter(receiver, request, moderator.id);
    void reply.header('Set-Cookie', sessionCookie(config, token));
    const session = kept && (await findSession(database, token, now()));
    if (!session) return reply.redirect(next, 303);
    return showKept({ receiver, request, reply, session, form }, kept);
  };
}

async function logOut({ receiver, reply, session }: Visit): Promise<FastifyReply> {
  const { config, database, now } = receiver;
  await closeSession(database, session.tokenHash);
  await note(database, { action: 'logout', who: session.moderator, at: now() });
  return reply.header('Set-Cookie', sessionCookie(config, '')).redirect('/moderation/login', 303);
}

export const loginRoutes: FastifyPluginCallback<ReceiverPlugin> = (app, { receiver }, done) => {
  app.get('/moderation/login', showLogin(receiver));
  app.post(
    '/moderation/login',
    { bodyLimit: LARGEST_CARRYING_FORM },
    takeLogin(receiver, new SlowDown()),
  );
  app.post('/moderation/logout', guarded(receiver, logOut));
  done();
};
