import type { Config } from './configuration/config.ts';
import type { Database } from './database/database.ts';
import type { EntryStore } from './entries/entry-store.ts';
import type { Work } from './guards/challenge.ts';
import { EntryGuard } from './guards/entry-guard.ts';
import { Senders } from './guards/senders.ts';
import { LogIns } from './moderation/accounts/log-in.ts';
import type { Pace } from './moderation/accounts/slow-down.ts';
import { PlanSource } from './plan/plan-source.ts';

/** What routes need. */
export interface Receiver {
  readonly config: Config;
  readonly database: Database;
  readonly store: EntryStore;
  readonly guard: EntryGuard;
  /** Who sends, without telling who it is. */
  readonly senders: Senders;
  readonly logIns: LogIns;
  /** Names of what residents write about. */
  readonly plan: PlanSource;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What every plugin of ours is registered with. */
export interface ReceiverPlugin {
  readonly receiver: Receiver;
}

export interface ReceiverOptions {
  readonly config: Config;
  /** Migrated and open; whoever gives it closes it. */
  readonly database: Database;
  /** Default: the system's clock. */
  readonly now?: () => number;
  /** What a challenge costs; default: a second of an old phone. */
  readonly work?: Work;
  /** How failures at a login slow its answers down; default: up to two seconds. */
  readonly loginPace?: Pace;
  /** Milliseconds for a whole request, after which it is cut off; default 10,000. */
  readonly requestTime?: number;
}

export const receiverOf = ({
  config,
  database,
  now = Date.now,
  work,
  loginPace,
}: ReceiverOptions): Receiver => {
  const senders = new Senders(now);
  return {
    config,
    database,
    now,
    senders,
    guard: new EntryGuard(config, now, senders, work),
    logIns: new LogIns(database, config.secret, now, loginPace),
    plan: new PlanSource(config.feed, now),
    store: { database, secret: config.secret, now },
  };
};
