import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseTrouble } from './database.ts';

/** Seconds after which a busy receiver is asked again. */
export const LATER = 5;

/** Sent with every answer (S-14); pages for moderators set a policy of their own. */
export const SECURITY_HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Not now: nothing was stored, or a repeated request finds out. */
export const busy = (reply: FastifyReply): FastifyReply =>
  reply.code(503).header('Retry-After', LATER).send({ code: 'busy' });

/** Where it happened, without the message, which may quote what a resident wrote (P-07). */
export function traceOf({ name, stack = '', cause }: Error): object {
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
export function failed(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof DatabaseTrouble) {
    request.log.error(traceOf(error), 'database');
    return busy(reply);
  }
  const status = error.statusCode ?? 500;
  if (status < 500) return reply.code(status).send({ errors: [] });
  request.log.error(traceOf(error), 'failed');
  return reply.code(500).send({ code: 'failed' });
}
