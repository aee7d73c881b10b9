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

const isOf = (origin: string, town: Town | undefined): boolean =>
  town?.origins.includes(origin) ?? false;

const isKnown = ({ towns, publicUrl }: Config, origin: string): boolean =>
  origin === new URL(publicUrl).origin || [...towns.values()].some((town) => isOf(origin, town));

/**
 * Whether a page of this origin may send for a town: the town's own, the county's and the receiver's. A form
 * that names no town sends for the county, on whichever town's page it stands.
 */
export function maySend(config: Config, origin: string, town: Town): boolean {
  const { towns, county, publicUrl } = config;
  if (town.id === county) return isKnown(config, origin);
  const isOwn = origin === new URL(publicUrl).origin;
  return isOwn || isOf(origin, town) || isOf(origin, towns.get(county));
}

const STRANGE =
  'Von dieser Herkunft nimmt der Empfänger nichts an. Wer ihn betreibt, trägt sie unter „origins“ ein.';
const FOREIGN =
  'Diese Seite darf für diese Kommune nicht senden. Prüfen Sie „municipality“ am Formular und „origins“ im Empfänger.';

/** @param isKnown - whether it may send for another town */
export const wrongOrigin = (isKnown: boolean): Refusal =>
  new Refusal(403, { code: 'origin', hint: isKnown ? FOREIGN : STRANGE });

/**
 * What a page of this origin has to be told that may not send for a town; undefined where it may.
 */
export const objectionTo = (config: Config, origin: string, town: Town): Refusal | undefined =>
  maySend(config, origin, town) ? undefined : wrongOrigin(isKnown(config, origin));

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
    } else if (!isReading(request)) throw wrongOrigin(false);
  });
  app.options('/v1/*', (_request, reply) => reply.code(204).headers(PREFLIGHT_HEADERS).send());
}
