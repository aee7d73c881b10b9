import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Town } from './config.ts';
import { findEntry, storeEntry, type Incoming, type Stored } from './entries.ts';
import { purposeOf, type Attempt } from './guards/guard.ts';
import type { Receiver } from './receiver.ts';
import { checkBallot, checkMessage, type Ballot, type Checked, type Guarded } from './validate.ts';
import type { Message } from '../message.ts';
import { timestampOf } from './timestamp.ts';

const KEY = /^[A-Za-z0-9-]{16,64}$/;

/** The town an entry is for; the county gets what names none. */
const townFor = ({ config }: Receiver, id: string | undefined): Town | undefined =>
  config.towns.get(id ?? config.county);

function answer(reply: FastifyReply, stored: Stored): FastifyReply {
  if (stored.kind === 'conflict') return reply.code(409).send({ errors: [] });
  const { kind, receipt, secret, receivedAt } = stored;
  return reply
    .code(kind === 'new' ? 201 : 200)
    .send({ receipt, secret, receivedAt: timestampOf(receivedAt) });
}

/** What is stored: everything but what guards the form, and unknown properties. */
function bodyOf(value: (Message | Ballot) & Guarded): Message | Ballot {
  const { elapsed: _elapsed, website: _website, proof: _proof, ...body } = value;
  return body;
}

const incomingOf = ({ key, town, body }: Attempt): Incoming => ({
  key,
  municipality: town.id,
  body: bodyOf(body),
  isAnnounced: town.mailbox !== undefined,
});

/**
 * Stores what may pass. What has to prove itself first gets its receipt all the same if it is stored
 * already: its sender only missed the answer.
 */
async function guarded(
  { guard, store }: Receiver,
  attempt: Attempt,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const incoming = incomingOf(attempt);
  const verdict = await guard.judge(request, attempt);
  if (verdict.kind === 'pass') {
    const stored = await storeEntry(store, { ...incoming, proof: verdict.proof });
    if (stored.kind !== 'spent') return answer(reply, stored);
  }
  const known = verdict.kind === 'proof' && (await findEntry(store, incoming));
  if (known) return answer(reply, known);
  const refusal = verdict.kind === 'pass' ? 'proof' : verdict.kind;
  return guard.refuse(request, reply, refusal, purposeOf(attempt));
}

type Check = (body: unknown) => Checked<(Message | Ballot) & Guarded>;

/** POST of a message or a ballot: origin, key, content, guard, and only then the database. */
function take(receiver: Receiver, check: Check) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !KEY.test(key)) return reply.code(400).send({ errors: [] });
    const checked = check(request.body);
    if ('problems' in checked) return reply.code(422).send({ errors: checked.problems });
    const town = townFor(receiver, checked.value.municipality);
    if (!town) {
      const errors = [{ field: 'municipality', code: 'invalid' }];
      return reply.code(422).send({ errors });
    }
    return guarded(receiver, { key, town, body: checked.value }, request, reply);
  };
}

/** Where residents send what they have to say. */
export function entryRoutes(app: FastifyInstance, receiver: Receiver): void {
  app.post('/v1/feedback', take(receiver, checkMessage));
  app.post('/v1/votes', take(receiver, checkBallot));
}
