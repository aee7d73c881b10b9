import type { FastifyInstance } from 'fastify';
import { idempotencyKey } from '../idempotency-key.ts';
import { LEMGO, MESSAGE } from './lippe.ts';

/** Sends what a resident would, by the real route, and gives its number. */
export async function receive(app: FastifyInstance, change: object = {}): Promise<string> {
  const body = { ...MESSAGE, ...change };
  const answer = await app.inject({
    ...{ method: 'POST', url: '/v1/' + ('choices' in body ? 'votes' : 'feedback') },
    headers: {
      'content-type': 'application/json',
      'idempotency-key': idempotencyKey(),
      origin: LEMGO,
    },
    payload: JSON.stringify(body),
  });
  return answer.json<{ receipt: string }>().receipt;
}

/** Fields of the form of an entry that a test does not care about. */
export const CHANGE = { state: 'inReview', answer: '', title: '', field: '', measures: '' };

export const versionIn = (body: string): string =>
  /name="version" value="(\d+)"/.exec(body)?.[1] ?? '';
