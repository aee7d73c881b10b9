import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Receiver } from '../receiver.ts';
import { receiptRoutes } from './receipt-routes.ts';
import { totalsOf } from './totals.ts';

/** Seconds for which a total may be shown again. */
const FRESH = 30;

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

type Query = Readonly<Record<string, unknown>>;

const invalid = (reply: FastifyReply, field: string): FastifyReply =>
  reply.code(422).send({ errors: [{ field, code: 'invalid' }] });

const townIn = ({ config }: Receiver, { municipality = config.county }: Query) =>
  config.towns.get(String(municipality));

function votes(receiver: Receiver) {
  return async ({ query }: FastifyRequest<{ Querystring: Query }>, reply: FastifyReply) => {
    const town = townIn(receiver, query);
    const { poll, kind } = query;
    if (!town) return invalid(reply, 'municipality');
    if (typeof poll !== 'string' || !ID.test(poll)) return invalid(reply, 'poll');
    if (kind !== 'prioritise' && kind !== 'rating') return invalid(reply, 'kind');
    const totals = await totalsOf(receiver.database, { municipality: town.id, poll, kind });
    return reply.header('Cache-Control', `public, max-age=${String(FRESH)}`).send(totals);
  };
}

/** A challenge to answer before anything was sent; `form` and `municipality` as in the body to come. */
function challenge(receiver: Receiver) {
  return async (request: FastifyRequest<{ Querystring: Query }>, reply: FastifyReply) => {
    const town = townIn(receiver, request.query);
    const { form = 'message' } = request.query;
    if (!town) return invalid(reply, 'municipality');
    if (form !== 'message' && form !== 'ballot') return invalid(reply, 'form');
    const made = await receiver.guard.challenge(request, reply, { form, town: town.id });
    return made ?? reply;
  };
}

/** What residents read. */
export function residentRoutes(app: FastifyInstance, receiver: Receiver): void {
  app.get('/v1/votes', votes(receiver));
  app.get('/v1/challenge', challenge(receiver));
  receiptRoutes(app, receiver);
}
