import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import type { Ballot, Guard, Message } from '@strategy-widgets/feedback';
import ballotSchema from '@strategy-widgets/feedback/ballot-schema' with { type: 'json' };
import messageSchema from '@strategy-widgets/feedback/schema' with { type: 'json' };
import { invalid, Refusal } from '../answers.ts';
import { timestampOf } from '../database/packed-text.ts';
import { purposeOf, type Submission } from '../guards/entry-guard.ts';
import type { Receiver, ReceiverPlugin } from '../receiver.ts';
import { checkPoints, type EntryBody, type EntryContent } from './body-checks.ts';
import { findStored, storeEntry, type Incoming, type Stored } from './entry-store.ts';

const KEY = /^[A-Za-z0-9-]{16,64}$/;

/** @throws Refusal where there is none that names this entry alone */
function keyOf({ headers }: Pick<FastifyRequest, 'headers'>): string {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) throw new Refusal(400);
  return key;
}

function answer(reply: FastifyReply, stored: Stored): FastifyReply {
  if (stored.kind === 'conflict') throw new Refusal(409);
  const { kind, receipt, secret, receivedAt } = stored;
  return reply
    .code(kind === 'new' ? 201 : 200)
    .send({ receipt, secret, receivedAt: timestampOf(receivedAt) });
}

/** What is stored: everything but what guards the form. */
function contentOf(body: EntryBody): EntryContent {
  const { elapsed: _elapsed, website: _website, proof: _proof, ...content } = body;
  return content;
}

const incomingOf = ({ key, town, body }: Submission): Incoming => ({
  key,
  municipality: town.id,
  body: contentOf(body),
  isAnnounced: town.mailbox !== undefined,
});

/**
 * Stores what may pass. What has to prove itself first gets its receipt all the same if it is stored
 * already: its sender only missed the answer.
 */
async function guarded(
  { guard, store }: Receiver,
  submission: Submission,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const incoming = incomingOf(submission);
  const verdict = await guard.judge(request, submission);
  if (verdict.kind === 'pass') {
    const stored = await storeEntry(store, { ...incoming, proof: verdict.proof });
    if (stored.kind !== 'spent') return answer(reply, stored);
  }
  const known = verdict.kind === 'proof' && (await findStored(store, incoming));
  if (known) return answer(reply, known);
  const reason = verdict.kind === 'pass' ? 'proof' : verdict.kind;
  throw await guard.refusal(request, reason, purposeOf(submission));
}

interface EntryRoute {
  Body: EntryBody;
}

/** Origin, key and content were looked at; now town and guard, and only then the database. */
function take(receiver: Receiver) {
  const { towns, county } = receiver.config;
  return async (request: FastifyRequest<EntryRoute>, reply: FastifyReply) => {
    const { body } = request;
    // The county gets what names no town.
    const town = towns.get(body.municipality ?? county);
    if (!town) throw invalid('municipality');
    return guarded(receiver, { key: keyOf(request), town, body }, request, reply);
  };
}

/** Where residents send what they have to say. */
export const entryRoutes: FastifyPluginCallback<ReceiverPlugin> = (app, { receiver }, done) => {
  app.addHook('preValidation', (request, _reply, next) => {
    keyOf(request);
    next();
  });
  app.post<{ Body: Message & Guard }>(
    '/v1/feedback',
    { schema: { body: messageSchema } },
    take(receiver),
  );
  app.post<{ Body: Ballot & Guard }>(
    '/v1/votes',
    {
      schema: { body: ballotSchema },
      preHandler: ({ body }, _reply, next) => {
        checkPoints(body);
        next();
      },
    },
    take(receiver),
  );
  done();
};
