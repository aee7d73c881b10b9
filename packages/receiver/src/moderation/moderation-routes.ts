import type { FastifyInstance, FastifyPluginCallback } from 'fastify';
import { errorHandler, notFound } from '../answers.ts';
import type { ReceiverPlugin } from '../receiver.ts';
import { accountRoutes } from './accounts/account-routes.ts';
import { auditRoutes } from './audit/audit-routes.ts';
import { entryPages } from './entries/entry-pages.ts';
import { exportRoutes } from './export/export-routes.ts';
import { loginRoutes } from './accounts/login-routes.ts';
import { PAGE_HEADERS } from './page.ts';
import { personRoutes } from './export/person-routes.ts';
import { voteRoutes } from './votes/vote-routes.ts';
import { STYLES } from './styles.ts';
import { sendTrouble } from './trouble-page.ts';
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

const PLACES = [
  ...[loginRoutes, accountRoutes, entryPages, voteRoutes],
  ...[exportRoutes, personRoutes, auditRoutes],
];

/** The pages under /moderation: what they read, and how they say that something went wrong. */
export const moderationRoutes: FastifyPluginCallback<ReceiverPlugin> = (
  app,
  { receiver },
  done,
) => {
  acceptForms(app);
  app.addHook('onClose', (_app, closed) => {
    receiver.plan.close();
    closed();
  });
  app.setErrorHandler(
    errorHandler(({ statusCode }, request, reply) =>
      sendTrouble(receiver, reply, statusCode === 503 && retryForm(request)),
    ),
  );
  app.get('/moderation/moderation.css', (_request, reply) =>
    reply.headers(PAGE_HEADERS).type('text/css; charset=utf-8').send(STYLES),
  );
  for (const place of PLACES) void app.register(place, { receiver });
  app.get(
    '/moderation/*',
    guarded(receiver, () => {
      throw notFound();
    }),
  );
  done();
};
