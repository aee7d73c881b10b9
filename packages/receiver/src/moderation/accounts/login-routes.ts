import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../answers.ts';
import { cookieFrom, cookieOf } from './cookies.ts';
import { deviceToken, KNOWN } from './devices.ts';
import type { LoggedIn } from './log-in.ts';
import { closeSession, findSession, openSession } from './sessions.ts';
import { LONGEST_PASSWORD } from './passwords/password.ts';
import type { Receiver, ReceiverPlugin } from '../../receiver.ts';
import { note } from '../audit/audit.ts';
import { carried, LARGEST_CARRYING_FORM } from '../kept.ts';
import { showKept } from '../kept-pages.ts';
import { BUSY_SECONDS, CROWDED, sendLogin, slowWords, WRONG } from './login-page.ts';
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

/** Into the log, but not without end: the first ten, then every hundredth. */
const isNoted = (failures: number): boolean => failures <= 10 || failures % 100 === 0;

/** After the answer, which would otherwise tell by its time that there is such an account. */
function noteFailure(
  { database, now }: Receiver,
  request: FastifyRequest,
  outcome: LoggedIn,
): void {
  if (outcome.kind !== 'wrong' || !outcome.account || !isNoted(outcome.failures)) return;
  note(database, { action: 'failedLogin', who: outcome.account, at: now() }).catch(
    (error: unknown) => request.log.error({ kind: (error as Error).name }, 'audit'),
  );
}

/** Why somebody is not let in, as a page with all that they typed. */
function turnAway(reply: FastifyReply, outcome: LoggedIn): string {
  if (outcome.kind === 'early') {
    const seconds = Math.ceil(outcome.wait / 1000);
    void reply.code(429).header('Retry-After', seconds);
    return slowWords(seconds);
  }
  if (outcome.kind !== 'crowded') {
    void reply.code(401);
    return WRONG;
  }
  void reply.code(503).header('Retry-After', BUSY_SECONDS);
  return CROWDED;
}

function takeLogin(receiver: Receiver) {
  const { config, database, logIns, now, senders } = receiver;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (!isFromHere(receiver, request)) throw new Refusal(403);
    const form = formOf(request);
    const login = form.get('login') ?? '';
    const next = wayBack(form.get('next') ?? '');
    const kept = carried(form);
    const outcome = await logIns.try({
      login,
      password: (form.get('password') ?? '').slice(0, LONGEST_PASSWORD),
      sender: senders.nameOf(request),
      device: cookieFrom(config, request.headers.cookie, 'moderation-browser'),
    });
    if (outcome.kind !== 'in') {
      noteFailure(receiver, request, outcome);
      return sendLogin(receiver, reply, { next, login, problem: turnAway(reply, outcome), kept });
    }
    const { moderator } = outcome;
    await note(database, { action: 'login', who: moderator, at: now() });
    const token = await enter(receiver, request, moderator.id);
    const device = deviceToken(config.secret, moderator.id, now());
    void reply.header('Set-Cookie', [
      cookieOf(config, 'moderation', token),
      cookieOf(config, 'moderation-browser', device, KNOWN),
    ]);
    const session = kept && (await findSession(database, token, now()));
    if (!session) return reply.redirect(next, 303);
    return showKept({ receiver, request, reply, session, form }, kept);
  };
}

async function logOut({ receiver, reply, session }: Visit): Promise<FastifyReply> {
  const { config, database, now } = receiver;
  await closeSession(database, session.tokenHash);
  await note(database, { action: 'logout', who: session.moderator, at: now() });
  return reply
    .header('Set-Cookie', cookieOf(config, 'moderation', ''))
    .redirect('/moderation/login', 303);
}

export const loginRoutes: FastifyPluginCallback<ReceiverPlugin> = (app, { receiver }, done) => {
  app.get('/moderation/login', showLogin(receiver));
  app.post('/moderation/login', { bodyLimit: LARGEST_CARRYING_FORM }, takeLogin(receiver));
  app.post('/moderation/logout', guarded(receiver, logOut));
  done();
};
