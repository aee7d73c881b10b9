import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import type { Ballot } from '@strategy-widgets/feedback';
import ballotSchema from '@strategy-widgets/feedback/ballot-schema' with { type: 'json' };
import type { Purpose } from '../guards/challenge.ts';
import { maySend, wrongOrigin } from '../guards/origins.ts';
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
    // Said before anybody writes: a page of another town learns it from the first request.
    if (origin !== undefined && receiving && !maySend(config, origin, receiving)) {
      throw wrongOrigin(true);
    }
    return guard.challenge(request, { form, town });
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
  done();
};
