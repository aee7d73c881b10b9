import type { FastifyInstance } from 'fastify';

/** Bytes of a body: a message of 5,000 emoji with everything else has room. */
export const LARGEST_BODY = 32_768;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A body that cannot be read: 400, unlike one that can and says something unfitting. */
class Unreadable extends Error {
  readonly statusCode = 400;
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body));
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
