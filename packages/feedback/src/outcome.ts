import type { FieldProblem } from './message.ts';

/** What became of a message. Only `sent` says that it is stored: the receiver confirmed it. */
export type Outcome =
  | { readonly kind: 'sent'; readonly receipt: string; readonly secret?: string }
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

const FIELDS = ['text', 'name', 'email'];
const CODES = ['required', 'too-long', 'invalid'];

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The body as an object, whatever came. */
async function bodyOf(answer: Response): Promise<Json> {
  const text = await answer.text();
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) ? body : {};
  } catch {
    return {};
  }
}

/** Seconds to wait; a date, which the header may also hold, is as good as nothing said. */
function retryAfterOf({ headers }: Response): number | undefined {
  const value = headers.get('Retry-After') ?? '';
  return /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}

function isFieldProblem(entry: unknown): entry is FieldProblem {
  return (
    isObject(entry) &&
    FIELDS.includes(String(entry['field'])) &&
    CODES.includes(String(entry['code']))
  );
}

const isMark = (value: unknown): value is string =>
  typeof value === 'string' && /^[^\p{Cc}]{1,200}$/u.test(value);

/**
 * Reads an answer strictly: without a receipt nothing counts as sent.
 *
 * @throws where the answer breaks off
 */
export async function outcomeOf(answer: Response): Promise<Outcome> {
  const { status, ok } = answer;
  const { receipt, secret, errors } = await bodyOf(answer);
  if (ok) {
    if (!isMark(receipt) || status > 201) return { kind: 'unconfirmed' };
    return isMark(secret) ? { kind: 'sent', receipt, secret } : { kind: 'sent', receipt };
  }
  if ([400, 409, 413, 422].includes(status)) {
    return { kind: 'refused', fields: Array.isArray(errors) ? errors.filter(isFieldProblem) : [] };
  }
  const retryAfter = retryAfterOf(answer);
  return status === 429
    ? { kind: 'tooMany', retryAfter }
    : { kind: 'serverError', status, retryAfter };
}
