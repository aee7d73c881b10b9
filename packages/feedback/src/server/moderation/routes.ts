import { readFileSync } from 'node:fs';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LATER, traceOf } from '../answers.ts';
import { DatabaseTrouble } from '../database.ts';
import type { Receiver } from '../receiver.ts';
import { accountRoutes } from './account-routes.ts';
import { loginRoutes } from './login-routes.ts';
import { PAGE_HEADERS } from './page.ts';
import { showTrouble } from './trouble.ts';
import { guarded } from './visit.ts';

const STYLES = readFileSync(new URL('moderation.css', import.meta.url), 'utf8');

/** Forms of browsers only; what is no UTF-8 becomes U+FFFD, and NUL, which PostgreSQL refuses, too. */
function acceptForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) =>
      done(null, new URLSearchParams(String(body).replaceAll('%00', '%EF%BF%BD'))),
  );
}

/** The pages under /moderation: what they read, and how they say that something went wrong. */
export function moderationRoutes(root: FastifyInstance, receiver: Receiver): void {
  void root.register((app, _options, done) => {
    acceptForms(app);
    app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const status = error instanceof DatabaseTrouble ? 503 : (error.statusCode ?? 500);
      if (status >= 500) request.log.error(traceOf(error), 'moderation');
      if (status === 503) void reply.header('Retry-After', LATER);
      return showTrouble(receiver, reply, status);
    });
    app.get('/moderation/moderation.css', (_request, reply) =>
      reply.headers(PAGE_HEADERS).type('text/css; charset=utf-8').send(STYLES),
    );
    loginRoutes(app, receiver);
    accountRoutes(app, receiver);
    app.get(
      '/moderation/*',
      guarded(receiver, ({ reply }) => showTrouble(receiver, reply, 404)),
    );
    done();
  });
}
