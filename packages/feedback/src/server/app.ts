import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { failed, SECURITY_HEADERS } from './answers.ts';
import { entryRoutes } from './entry-routes.ts';
import { keepHouse } from './household/household.ts';
import { acceptJson, LARGEST_BODY } from './json-body.ts';
import { moderationRoutes } from './moderation/routes.ts';
import { receiverOf, type ReceiverOptions } from './receiver.ts';

/** Method, route and status say enough to run a receiver; addresses, agents and bodies say who (P-07). */
const logger = {
  level: 'info',
  base: null,
  serializers: {
    req: ({ method, routeOptions }: { method: string; routeOptions?: { url?: string } }) => ({
      method,
      route: routeOptions?.url,
    }),
    res: ({ statusCode }: { statusCode?: number }) => ({ status: statusCode }),
  },
};

/** Milliseconds for a whole request; slower ones are cut off. */
const REQUEST_TIME = 10_000;

/**
 * The receiver of feedback as a Fastify application that does not listen yet.
 *
 * @param log - false in tests that would only repeat themselves
 */
export function createReceiver(options: ReceiverOptions, log = true): FastifyInstance {
  const receiver = receiverOf(options);
  const server: FastifyServerOptions = {
    logger: log && logger,
    bodyLimit: LARGEST_BODY,
    requestTimeout: REQUEST_TIME,
    connectionTimeout: REQUEST_TIME,
    trustProxy: options.config.trustProxy,
    return503OnClosing: true,
  };
  const app = Fastify(server);
  app.setErrorHandler(failed);
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'not-found' }));
  app.addHook('onSend', (_request, reply, _payload, done) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      if (!reply.hasHeader(name)) void reply.header(name, value);
    }
    done();
  });
  acceptJson(app);
  entryRoutes(app, receiver);
  moderationRoutes(app, receiver);
  keepHouse(app, receiver);
  return app;
}
