import { bodyOf, isMark, hasFields, isTime, retryAfterOf, type Fields } from './json.ts';
import type { FieldProblem } from './message.ts';

/** What became of a message or a ballot. Only `sent` says that it is stored: the receiver confirmed it. */
export type Outcome =
  | {
      readonly kind: 'sent';
      readonly receipt: string;
      /** Lets the sender see and delete it, together with the number. */
      readonly secret?: string;
      /** ISO 8601 in UTC. */
      readonly receivedAt?: string;
    }
  /** The receiver wants something changed; `fields` may be empty. */
  | { readonly kind: 'refused'; readonly fields: readonly FieldProblem[] }
  /** `retryAfter` in seconds. */
  | { readonly kind: 'tooMany'; readonly retryAfter?: number }
  | { readonly kind: 'serverError'; readonly status: number; readonly retryAfter?: number }
  /** An answer of success without a receipt: the message may or may not be there. */
  | { readonly kind: 'unconfirmed' }
  /** No answer, or none in time: the message may or may not be there. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'aborted' };

/** The receiver wants a proof of work first: nothing that a resident is told. */
export interface ProofWanted {
  readonly kind: 'proof';
  readonly challenge: Fields;
}

const FIELDS = ['text', 'name', 'email'];
const CODES = ['required', 'too-long', 'invalid'];

function isFieldProblem(entry: unknown): entry is FieldProblem {
  return (
    hasFields(entry) &&
    FIELDS.includes(String(entry['field'])) &&
    CODES.includes(String(entry['code']))
  );
}

function sentOf({ receipt, secret, receivedAt }: Fields): Outcome {
  if (!isMark(receipt)) return { kind: 'unconfirmed' };
  return {
    kind: 'sent',
    receipt,
    ...(isMark(secret) && { secret }),
    ...(isTime(receivedAt) && { receivedAt }),
  };
}

/**
 * Reads an answer strictly: without a receipt nothing counts as sent.
 *
 * @throws where the answer breaks off
 */
export async function outcomeOf(answer: Response): Promise<Outcome | ProofWanted> {
  const { status, ok } = answer;
  const body = await bodyOf(answer);
  const { errors, challenge } = body;
  if (ok) return status > 201 ? { kind: 'unconfirmed' } : sentOf(body);
  if (status === 428 && hasFields(challenge)) return { kind: 'proof', challenge };
  if ([400, 403, 409, 413, 415, 422, 428].includes(status)) {
    return { kind: 'refused', fields: Array.isArray(errors) ? errors.filter(isFieldProblem) : [] };
  }
  const retryAfter = retryAfterOf(answer);
  return status === 429
    ? { kind: 'tooMany', retryAfter }
    : { kind: 'serverError', status, retryAfter };
}
