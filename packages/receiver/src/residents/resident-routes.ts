import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import type { Ballot } from '@strategy-widgets/feedback';
import ballotSchema from '@strategy-widgets/feedback/ballot-schema' with { type: 'json' };
import type { Purpose } from '../guards/challenge.ts';
import { objectionTo } from '../guards/origins.ts';
import type { Receiver, ReceiverPlugin } from '../receiver.ts';
import { pollTotals } from './poll-totals.ts';

/** Seconds for which a total may be shown again. */
const FRESH = 30;

interface VotesRoute {
  Querystring: Required<Pick<Ballot, 'municipality' | 'poll' | 'kind'>>;
}

interface ChallengeRoute {
  Querystring: Pick<Purpose, 'form'> & { readonly municipality: string };
}

interface PermissionRoute {
  Querystring: { readonly municipality: string; readonly origin?: string };
}

/** The town that is asked about; the county where none is. */
const townIn = ({ towns, county }: Receiver['config']) => ({
  type: 'string',
  enum: [...towns.keys()],
  default: county,
});

/** What is missing counts as empty, and so as invalid. */
const required = (schema: object) => ({ type: 'string', default: '', ...schema });

function votes({ database }: Receiver) {
  return async ({ query }: FastifyRequest<VotesRoute>, reply: FastifyReply) => {
    const totals = await pollTotals(database, query);
    return reply.header('Cache-Control', `public, max-age=${String(FRESH)}`).send(totals);
  };
}

/** A challenge to answer before anything was sent; `form` and `municipality` as in the body to come. */
function challenge({ guard, config }: Receiver) {
  return async (request: FastifyRequest<ChallengeRoute>) => {
    const { form, municipality: town } = request.query;
    const { origin } = request.headers;
    const receiving = config.towns.get(town);
    const objection = origin && receiving && objectionTo(config, origin, receiving);
    if (objection) throw objection;
    return guard.challenge(request, { form, town });
  };
}

/**
 * Whether a page may send, asked before anybody writes. Browsers name the page's origin only to other sites
 * and not without CORS, so the page names it itself. One that nobody knows still reads nothing of the answer
 * and learns from the browser's keeping it back that it is refused: an error page of a proxy is not
 * kept back. Costs nothing, and counts for no limit: every visit of a page with a form asks.
 *
 * @see https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header
 */
function permission({ config }: Receiver) {
  return (request: FastifyRequest<PermissionRoute>, reply: FastifyReply) => {
    const { municipality, origin: named } = request.query;
    const origin = request.headers.origin ?? named;
    const town = config.towns.get(municipality);
    const objection = origin && town && objectionTo(config, origin, town);
    if (!objection) return reply.code(204).send();
    void reply.header('Cross-Origin-Resource-Policy', 'same-origin');
    throw objection;
  };
}

/** What residents read without a receipt. */
export const residentRoutes: FastifyPluginCallback<ReceiverPlugin> = (app, { receiver }, done) => {
  const { poll, kind } = ballotSchema.properties;
  const municipality = townIn(receiver.config);
  const asked = { municipality, poll: required(poll), kind: required(kind) };
  const form = { type: 'string', enum: ['message', 'ballot'], default: 'message' };
  app.get<VotesRoute>(
    '/v1/votes',
    { schema: { querystring: { type: 'object', properties: asked } } },
    votes(receiver),
  );
  app.get<ChallengeRoute>(
    '/v1/challenge',
    { schema: { querystring: { type: 'object', properties: { municipality, form } } } },
    challenge(receiver),
  );
  const origin = { type: 'string', maxLength: 300 };
  app.get<PermissionRoute>(
    '/v1/permission',
    { schema: { querystring: { type: 'object', properties: { municipality, origin } } } },
    permission(receiver),
  );
  done();
};
