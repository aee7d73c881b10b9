import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../answers.ts';
import type { Config, Town } from '../configuration/config.ts';

/** Seconds for which browsers remember that they may ask; Chromium itself keeps two hours at most. */
const PREFLIGHT = 86_400;

const PREFLIGHT_HEADERS = {
  'Access-Control-Allow-Methods': 'GET, POST, DELETE',
  'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key, Authorization',
  'Access-Control-Max-Age': String(PREFLIGHT),
} as const;

/** Whether a page of this origin may send for a town: the town's own, the county's and the receiver's. */
export function maySend({ towns, county, publicUrl }: Config, origin: string, town: Town): boolean {
  const own = new URL(publicUrl).origin;
  return [town, towns.get(county)].some((one) => one?.origins.includes(origin)) || origin === own;
}

const isKnown = (config: Config, origin: string): boolean =>
  [...config.towns.values()].some((town) => maySend(config, origin, town));

export const wrongOrigin = (): Refusal => new Refusal(403, { code: 'origin' });

/** Reading without permission needs no refusal: the browser keeps such an answer from the page. */
const isReading = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';

/**
 * Cross-origin requests by exact comparison, never by pattern. Whether an origin may send for the
 * town that an entry names is asked once the body is read; here all that no town knows are turned away.
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function allowOrigins(app: FastifyInstance, config: Config): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('Vary', 'Origin');
    const { origin } = request.headers;
    if (origin === undefined || !request.url.startsWith('/v1/')) return;
    if (isKnown(config, origin)) {
      void reply.header('Access-Control-Allow-Origin', origin);
      void reply.header('Access-Control-Expose-Headers', 'Retry-After');
    } else if (!isReading(request)) throw wrongOrigin();
  });
  app.options('/v1/*', (_request, reply) => reply.code(204).headers(PREFLIGHT_HEADERS).send());
}
