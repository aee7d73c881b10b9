import type { Server } from 'node:http';
import Fastify, { type FastifyInstance, type FastifyHttpOptions } from 'fastify';
import { errorHandler, notFound, SECURITY_HEADERS } from './answers.ts';
import { checkBySchema } from './entries/body-checks.ts';
import { entryRoutes } from './entries/entry-routes.ts';
import { household } from './operations/household.ts';
import { trustOf } from './guards/addresses.ts';
import { garbled, misaddressed } from './guards/garbled.ts';
import { allowOrigins } from './guards/origins.ts';
import { healthRoute } from './operations/health-route.ts';
import { acceptJson, LARGEST_BODY } from './guards/json-body.ts';
import { moderationRoutes } from './moderation/moderation-routes.ts';
import { receiverOf, type ReceiverOptions } from './receiver.ts';
import { receiptRoutes } from './residents/receipt-routes.ts';
import { residentRoutes } from './residents/resident-routes.ts';

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

const PLUGINS = [
  entryRoutes,
  residentRoutes,
  receiptRoutes,
  moderationRoutes,
  healthRoute,
  household,
];

const REQUEST_TIME = 10_000;

/** Node looks only now and then for requests that take too long. */
const CHECKS_PER_REQUEST = 5;

/**
 * The receiver of feedback as a Fastify application that does not listen yet.
 *
 * @param log - false in tests that would only repeat themselves
 */
export function createReceiver(options: ReceiverOptions, log = true): FastifyInstance {
  const receiver = receiverOf(options);
  const { requestTime = REQUEST_TIME } = options;
  const server: FastifyHttpOptions<Server> = {
    http: {
      headersTimeout: requestTime,
      connectionsCheckingInterval: requestTime / CHECKS_PER_REQUEST,
    },
    logger: log && logger,
    bodyLimit: LARGEST_BODY,
    requestTimeout: requestTime,
    connectionTimeout: requestTime,
    trustProxy: trustOf(options.config.trustProxy),
    return503OnClosing: true,
    frameworkErrors: misaddressed,
    clientErrorHandler: garbled,
  };
  const app = Fastify(server);
  app.setErrorHandler(errorHandler(({ body }, _request, reply) => reply.send(body)));
  app.setNotFoundHandler(() => {
    throw notFound();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      if (!reply.hasHeader(name)) void reply.header(name, value);
    }
    done();
  });
  allowOrigins(app, receiver.config);
  acceptJson(app);
  checkBySchema(app);
  for (const plugin of PLUGINS) void app.register(plugin, { receiver });
  return app;
}
