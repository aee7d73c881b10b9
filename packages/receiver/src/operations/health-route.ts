import type { FastifyPluginCallback } from 'fastify';
import { asking } from '../database/database.ts';
import type { ReceiverPlugin } from '../receiver.ts';
import { concernsOf, vitalsOf, type Vitals } from './health.ts';

const FAILED = { status: 'failed', database: 'failed', disk: null, wal: null, backup: null };

function report(vitals: Vitals) {
  const { free, log, backupAge } = vitals;
  const reasons = concernsOf(vitals);
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
 * residents because of an old backup. Numbers, never paths.
 */
export const healthRoute: FastifyPluginCallback<ReceiverPlugin> = (app, { receiver }, done) => {
  const { database, now } = receiver;
  app.get('/v1/health', async (_request, reply) => {
    try {
      return report(await asking(vitalsOf(database, now())));
    } catch {
      return reply.code(503).send(FAILED);
    }
  });
  done();
};
