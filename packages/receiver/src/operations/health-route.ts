import type { FastifyPluginCallback } from 'fastify';
import type { ReceiverPlugin } from '../receiver.ts';
import type { Health } from './health-watch.ts';

function report({ vitals, reasons }: Health) {
  if (!vitals) {
    const unknown = { disk: null, wal: null, backup: null };
    return { status: 'failed', reasons, database: 'failed', ...unknown };
  }
  const { free, log, backupAge } = vitals;
  return {
    status: reasons.length ? 'degraded' : 'ok',
    reasons,
    database: 'ok',
    disk: free === null ? null : { freePercent: Math.floor(free * 100) },
    wal: log === null ? null : { bytes: log },
    backup: backupAge === null ? null : { ageHours: Math.floor(backupAge) },
  };
}

/**
 * For monitoring: 503 only where nothing can be stored, so that a load balancer does not turn away
 * residents because of an old backup. Numbers and reasons, never paths.
 */
export const healthRoute: FastifyPluginCallback<ReceiverPlugin> = (app, { receiver }, done) => {
  app.get('/v1/health', async (_request, reply) => {
    const health = await receiver.health.look(app.log);
    return reply.code(health.vitals ? 200 : 503).send(report(health));
  });
  done();
};
