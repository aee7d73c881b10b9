import type { Config } from './config.ts';
import type { Database } from './database.ts';
import type { EntryStore } from './entries.ts';

/** What routes need. */
export interface Receiver {
  readonly config: Config;
  readonly database: Database;
  readonly store: EntryStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface ReceiverOptions {
  readonly config: Config;
  /** Migrated and open; whoever gives it closes it. */
  readonly database: Database;
  /** Default: the system's clock. */
  readonly now?: () => number;
}

export const receiverOf = ({ config, database, now = Date.now }: ReceiverOptions): Receiver => ({
  config,
  database,
  now,
  store: { database, secret: config.secret, now },
});
