import type { FastifyInstance } from 'fastify';
import { idempotencyKey } from '@strategy-widgets/feedback';
import type { EntryTable } from '../database/tables.ts';
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

/** As it comes, before anybody wrote anything. */
export const ENTRY: EntryTable = {
  ...{ receipt: 'AAAA-AAAA', kind: 'message', secret_hash: '', key_hash: '', body_hash: '' },
  ...{ municipality: 'lemgo', language: 'de', received_at: 0, updated_at: 0, state: 'received' },
  ...{ type: 'idea', text: '', folded: '', name: '', email: '', action_field: '', measure: '' },
  ...{ poll: '', answer: '', published: 0, public_title: '', public_measures: '' },
  ...{ public_id: '', public_field: '' },
};
