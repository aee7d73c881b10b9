import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../answers.ts';
import { cookieFrom } from './accounts/cookies.ts';
import { findSession, type Session } from './accounts/sessions.ts';
import { isSame } from '../entries/receipts.ts';
import type { Receiver } from '../receiver.ts';

/** One request of somebody who is logged in. */
export interface Visit {
  readonly receiver: Receiver;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly session: Session;
  /** Fields of a form; empty for GET. */
  readonly form: URLSearchParams;
}

export type Page = (visit: Visit) => Promise<FastifyReply> | FastifyReply;

/** A form that nobody may act on: its session is over, or is another one than it was filled in under. */
export type LapsedVisit = Omit<Visit, 'session'> & Partial<Pick<Visit, 'session'>>;

/** @returns nothing where the form may be forgotten */
export type Rescue = (visit: LapsedVisit) => Promise<FastifyReply> | FastifyReply | undefined;

type Route = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

export const ACCOUNT_PAGE = '/moderation/account';
export const VOTES_PAGE = '/moderation/votes';

/**
 * Whether a form was sent from a page of ours. Browsers say so in Sec-Fetch-Site, older ones in Origin;
 * who says neither is no browser that anybody moderates with.
 */
export function isFromHere({ config }: Receiver, { headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return headers.origin === new URL(config.publicUrl).origin;
}

export const formOf = ({ body }: FastifyRequest): URLSearchParams =>
  body instanceof URLSearchParams ? body : new URLSearchParams();

export const sessionOf = ({ config, database, now }: Receiver, { headers }: FastifyRequest) => {
  const token = cookieFrom(config, headers.cookie, 'moderation');
  return token ? findSession(database, token, now()) : Promise.resolve(undefined);
};

/** Where somebody goes after logging in: only to a page of ours, by its path. */
export const wayBack = (path: string): string =>
  /^\/moderation\/entries\/[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(path) ? path : '/moderation';

function toLogin(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = wayBack(request.url);
  const query = path === '/moderation' ? '' : `?next=${encodeURIComponent(path)}`;
  return reply.redirect(`/moderation/login${query}`, 303);
}

/**
 * A page for who is logged in, and a form only from there, with the session's mark.
 *
 * @param rescue - keeps what was typed where a form cannot be taken; default: it has to be filled in again
 */
export function guarded(receiver: Receiver, page: Page, rescue?: Rescue): Route {
  return async (request, reply) => {
    const isForm = request.method === 'POST';
    if (isForm && !isFromHere(receiver, request)) throw new Refusal(403);
    const session = await sessionOf(receiver, request);
    const form = formOf(request);
    const isOurs = session && isSame(form.get('csrf') ?? '', session.csrf);
    if (isForm && !isOurs) {
      const rescued = rescue?.({ receiver, request, reply, session, form });
      if (rescued) return rescued;
    }
    if (!session) return toLogin(request, reply);
    if (isForm && !isOurs) throw new Refusal(403);
    const mustChange = session.moderator.must_change === 1;
    const isAllowed = [ACCOUNT_PAGE, '/moderation/logout'].includes(request.url);
    if (mustChange && !isAllowed) return reply.redirect(ACCOUNT_PAGE, 303);
    return page({ receiver, request, reply, session, form });
  };
}
