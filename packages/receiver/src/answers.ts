import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseTrouble } from './database/database.ts';
import { TROUBLE_WORDS } from './database/trouble.ts';

/** Seconds after which a busy receiver is asked again. */
const LATER = 5;

/** Sent with every answer (S-14); pages for moderators set a policy of their own. */
export const SECURITY_HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** What is answered instead of success: thrown where it turns out, written by one handler. */
export class Refusal extends Error {
  readonly statusCode: number;
  readonly body: object;
  /** Seconds. */
  readonly retryAfter: number | undefined;

  constructor(statusCode: number, body: object = { errors: [] }, retryAfter?: number) {
    super(`Refused with ${statusCode}`);
    this.statusCode = statusCode;
    this.body = body;
    this.retryAfter = retryAfter;
  }
}

export const notFound = (): Refusal => new Refusal(404, { code: 'not-found' });

/** A field that a form, or whoever writes one, has to mend. */
export const invalid = (field: string): Refusal =>
  new Refusal(422, { errors: [{ field, code: 'invalid' }] });

/** Where it happened, without the message, which may quote what a resident wrote (P-07). */
function traceOf({ name, stack = '', cause }: Error): object {
  const code: unknown = (cause as { code?: unknown } | undefined)?.code;
  return {
    name,
    code,
    at: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 5),
  };
}

/** No answer carries a stack, SQL or a path (S-17). */
function refusalOf(error: Error & { statusCode?: number }, { log }: FastifyRequest): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof DatabaseTrouble) {
    log.error({ ...traceOf(error), database: error.kind }, TROUBLE_WORDS[error.kind]);
    // Nothing was stored, or a repeated request finds out.
    return new Refusal(503, { code: 'busy' }, LATER);
  }
  const { statusCode = 500 } = error;
  if (statusCode < 500) return new Refusal(statusCode);
  log.error(traceOf(error), 'failed');
  return new Refusal(500, { code: 'failed' });
}

type Show = (refusal: Refusal, request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/**
 * Answers whatever was thrown.
 *
 * @param show - writes the body for those who read it: programs, or people
 */
export const errorHandler =
  (show: Show) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const refusal = refusalOf(error, request);
    const { statusCode, retryAfter } = refusal;
    if (retryAfter !== undefined) void reply.header('Retry-After', retryAfter);
    return show(refusal, request, reply.code(statusCode));
  };
