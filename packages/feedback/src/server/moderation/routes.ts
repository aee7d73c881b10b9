import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LATER, traceOf } from '../answers.ts';
import { DatabaseTrouble } from '../database.ts';
import type { Receiver } from '../receiver.ts';
import { accountRoutes } from './account-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import { entryPages } from './entry-pages.ts';
import { exportRoutes } from './export-routes.ts';
import { loginRoutes } from './login-routes.ts';
import { PAGE_HEADERS } from './page.ts';
import { personRoutes } from './person-routes.ts';
import { STYLES } from './styles.ts';
import { showTrouble } from './trouble.ts';
import { LARGEST_FORM } from './kept.ts';
import { retryForm } from './kept-pages.ts';
import { guarded } from './visit.ts';

/** Forms of browsers only; what is no UTF-8 becomes U+FFFD, and NUL, which PostgreSQL refuses, too. */
function acceptForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: LARGEST_FORM },
    (_request, body, done) =>
      done(null, new URLSearchParams(String(body).replaceAll('%00', '%EF%BF%BD'))),
  );
}

const PLACES = [loginRoutes, accountRoutes, entryPages, exportRoutes, personRoutes, auditRoutes];

/** The pages under /moderation: what they read, and how they say that something went wrong. */
export function moderationRoutes(root: FastifyInstance, receiver: Receiver): void {
  void root.register((app, _options, done) => {
    acceptForms(app);
    app.addHook('onClose', (_app, closed) => {
      receiver.plan.close();
      closed();
    });
    app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const status = error instanceof DatabaseTrouble ? 503 : (error.statusCode ?? 500);
      if (status >= 500) request.log.error(traceOf(error), 'moderation');
      if (status !== 503) return showTrouble(receiver, reply, status);
      void reply.header('Retry-After', LATER);
      return showTrouble(receiver, reply, status, retryForm(request));
    });
    app.get('/moderation/moderation.css', (_request, reply) =>
      reply.headers(PAGE_HEADERS).type('text/css; charset=utf-8').send(STYLES),
    );
    for (const add of PLACES) add(app, receiver);
    app.get(
      '/moderation/*',
      guarded(receiver, ({ reply }) => showTrouble(receiver, reply, 404)),
    );
    done();
  });
}
