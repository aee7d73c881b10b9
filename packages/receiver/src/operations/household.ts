import type { FastifyPluginCallback } from 'fastify';
import type { ReceiverPlugin } from '../receiver.ts';
import { transportTo } from './mail.ts';
import { sendNotices, type Post } from './outbox.ts';
import { sweep } from './retention.ts';

/** Milliseconds between two looks into the outbox, and between two for what is too old. */
const POST_EVERY = 15_000;
const SWEEP_EVERY = 3_600_000;

/** Work that comes again; a round that takes longer than its pause is not started twice. */
class Chore {
  readonly #work: () => Promise<void>;
  #timer?: NodeJS.Timeout;
  #underWay?: Promise<void>;

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  start(every: number): void {
    this.#timer = setInterval(() => this.#round(), every).unref();
    this.#round();
  }

  /** Ends with the round under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#underWay;
  }

  #round(): void {
    this.#underWay ??= this.#work().finally(() => {
      this.#underWay = undefined;
    });
  }
}

/** Over SMTP; no file and no address that a text might name is ever read. */
function postTo(smtp: string): { post: Post; close: () => void } {
  const transport = transportTo(smtp);
  return {
    post: (notice) => transport.sendMail(notice),
    close: () => transport.close(),
  };
}

/**
 * What a receiver does by itself: tells towns of new entries and deletes old ones. Failures are
 * logged by their kind and made up for by the next round; they never touch what residents send.
 */
export const household: FastifyPluginCallback<ReceiverPlugin> = (app, { receiver }, done) => {
  const { config, database, now } = receiver;
  const mail = config.smtp ? postTo(config.smtp) : undefined;
  const logged = (name: string, work: () => Promise<unknown>) => async () => {
    await work().catch((error: unknown) => {
      app.log.error({ chore: name, kind: (error as Error).name });
    });
  };
  const sweeping = new Chore(
    logged('retention', async () => {
      const { isTrusted, deleted } = await sweep(database, config, now());
      if (!isTrusted) app.log.warn({ chore: 'retention' }, 'the clock jumped, nothing is deleted');
      else if (deleted) app.log.info({ chore: 'retention', deleted });
    }),
  );
  const posting = new Chore(
    logged('notices', async () => {
      if (mail) await sendNotices(database, config, mail.post, now());
    }),
  );
  app.addHook('onListen', (started) => {
    sweeping.start(SWEEP_EVERY);
    posting.start(POST_EVERY);
    started();
  });
  app.addHook('onClose', async () => {
    await Promise.all([sweeping.stop(), posting.stop()]);
    mail?.close();
  });
  done();
};
