import type { FastifyInstance } from 'fastify';

/** Bytes of a body: a message of 5,000 emoji with everything else has room. */
export const LARGEST_BODY = 32_768;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A body that cannot be read: 400, unlike one that can and says something unfitting. */
class Unreadable extends Error {
  readonly statusCode = 400;
}

/** Lists and objects in each other: the contract has three, and recursion ends somewhere above a thousand. */
const DEEPEST = 32;

/** A text, or a bracket outside of one. */
const TOKEN = /"(?:[^"\\]|\\.)*"?|[[\]{}]/g;

function isDeep(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function parse(body: Buffer): unknown {
  try {
    const text = utf8.decode(body);
    if (!isDeep(text)) return JSON.parse(text);
    throw new Unreadable('JSON');
  } catch {
    throw new Unreadable('JSON');
  }
}

/** Takes JSON in UTF-8 and nothing else; a compressed body would be read as broken JSON, so it is refused. */
export function acceptJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: LARGEST_BODY },
    (_request, body, done) => {
      try {
        done(null, parse(body as Buffer));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  app.addHook('onRequest', async (request, reply) => {
    const coding = request.headers['content-encoding'];
    if (coding && coding !== 'identity') await reply.code(415).send({ errors: [] });
  });
}
