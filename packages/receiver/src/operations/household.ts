import type { FastifyPluginCallback } from 'fastify';
import { DatabaseTrouble } from '../database/database.ts';
import type { ReceiverPlugin } from '../receiver.ts';
import type { Chore } from './background.ts';
import { transportTo } from './mail.ts';
import { sendNotices, type Post } from './outbox.ts';
import { sweep } from './retention.ts';

/** Milliseconds between two looks into the outbox, and between two for what is too old. */
const POST_EVERY = 15_000;
const SWEEP_EVERY = 3_600_000;

/** Milliseconds after which somebody looks how the receiver is, where no monitoring asks. */
const LOOK_EVERY = 60_000;

/** The next look at the receiver’s health says what to do. */
const CHORE_FAILS = 'Das ist fehlgeschlagen und wird von selbst noch einmal versucht.';

/** Work that comes again; a round that takes longer than its pause is not started twice. */
class Round {
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
 * What a receiver does by itself: tells towns of new entries, deletes old ones, reads the feed. Failures
 * are logged by their kind, named by the health report and made up for by the next round; they never touch
 * what residents send.
 */
export const household: FastifyPluginCallback<ReceiverPlugin> = (app, { receiver }, done) => {
  const { config, database, now, background, health, plan } = receiver;
  const mail = config.smtp ? postTo(config.smtp) : undefined;
  const round = (chore: Chore, work: () => Promise<unknown>) =>
    new Round(() =>
      background.attempt(chore, work, (error) => {
        const kind = error instanceof DatabaseTrouble ? error.kind : (error as Error).name;
        app.log.error({ chore, kind }, CHORE_FAILS);
      }),
    );
  const sweeping = round('retention', async () => {
    const { isTrusted, deleted } = await sweep(database, config, now());
    if (!isTrusted) app.log.warn({ chore: 'retention' }, 'the clock jumped, nothing is deleted');
    else if (deleted) app.log.info({ chore: 'retention', deleted });
  });
  const posting = round('notices', async () => {
    if (mail) await sendNotices(database, config, mail.post, now());
  });
  const reading = round('feed', async () => {
    await plan.current();
    await plan.idle();
    if (plan.hasFailed) throw new Error(plan.trouble);
  });
  const looking = new Round(async () => {
    await health.look(app.log);
  });
  app.addHook('onListen', (started) => {
    sweeping.start(SWEEP_EVERY);
    posting.start(POST_EVERY);
    reading.start(LOOK_EVERY);
    looking.start(LOOK_EVERY);
    started();
  });
  app.addHook('onClose', async () => {
    plan.close();
    await Promise.all([sweeping, posting, reading, looking].map((each) => each.stop()));
    mail?.close();
  });
  done();
};
