import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { idempotencyKey } from '@strategy-widgets/feedback';
import type { Work } from '../guards/challenge.ts';
import { LEMGO, MESSAGE } from './lippe.ts';

/** A challenge that is solved at once. */
export const EASY: Work = { rounds: 1, least: 2, most: 6 };

export interface Sending {
  readonly body?: unknown;
  readonly key?: string;
  readonly url?: string;
  readonly origin?: string | null;
  readonly address?: string;
}

/** Sends as the form of a town's page does. */
export function send(app: FastifyInstance, sending: Sending = {}): Promise<LightMyRequestResponse> {
  const { body = MESSAGE, key = idempotencyKey(), url = '/v1/feedback' } = sending;
  const { origin = LEMGO, address } = sending;
  return app.inject({
    method: 'POST',
    url,
    remoteAddress: address,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      ...(origin !== null && { origin }),
    },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** The answer to a challenge, as a form sends it. */
export async function proofOf(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

/** Sends as a browser: solves the challenge where one is asked for, unseen by the person. */
export async function sendAsPerson(
  app: FastifyInstance,
  sending: Sending & { body: object },
): Promise<LightMyRequestResponse> {
  const { key = idempotencyKey(), body } = sending;
  const first = await send(app, { ...sending, key });
  if (first.statusCode !== 428) return first;
  const { challenge } = first.json<{ challenge: Challenge }>();
  return send(app, { ...sending, key, body: { ...body, proof: await proofOf(challenge) } });
}
