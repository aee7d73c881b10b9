import { setTimeout as wait } from 'node:timers/promises';
import { asking, type Database } from '../../database/database.ts';
import type { AccountTable } from '../../database/tables.ts';
import { normalLogin, type Moderator } from './accounts.ts';
import { deviceIn } from './devices.ts';
import { isPassword, nobodysHash, passwordHash } from './passwords/password.ts';
import { Crowded, HashingQueue } from './passwords/hashing-queue.ts';
import { SlowDown, type Pace } from './slow-down.ts';

/** Wrong passwords of one sender: a town hall has one address for everybody. */
const SENDER_PACE: Pace = { free: 20, first: 1000, longest: 5 * 60_000 };
/** Of one login, whoever tries: the answer takes longer, but the right password always gets in. */
export const LOGIN_PACE: Pace = { free: 10, first: 125, longest: 2000 };
/** Those who wait for a slowed login at once, over all. */
const MOST_HELD = 1000;

/** Before everybody who failed. */
const FIRST = -1;

export interface Attempt {
  readonly login: string;
  readonly password: string;
  /** Name of the sender, see `Senders`. */
  readonly sender: string;
  /** What the browser kept of an earlier log-in, or anything else. */
  readonly device: string;
}

/** Whose account was tried; for the log, and never shown. */
export type Tried = Pick<AccountTable, 'login' | 'municipality'>;

export type LoggedIn =
  | { readonly kind: 'in'; readonly moderator: Moderator }
  /** `failures` of this login lately; no `account` where there is none. */
  | { readonly kind: 'wrong'; readonly account?: Tried; readonly failures: number }
  /** Not looked at: too many failures. In milliseconds. */
  | { readonly kind: 'early'; readonly wait: number }
  | { readonly kind: 'crowded' };

/** One password to compare; by default with all that slows a stranger down. */
interface Look {
  readonly login: string;
  readonly password: string;
  readonly account: AccountTable | undefined;
  /** Who failed where it is wrong. */
  readonly name: string;
  readonly rank?: number;
  readonly pause?: number;
}

const moderatorOf = ({ id, login, municipality, must_change }: AccountTable): Moderator => ({
  ...{ id, login, municipality, must_change },
});

async function orCrowded<T, U>(work: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Crowded) return otherwise;
    throw error;
  }
}

/**
 * Logging in, slowed down instead of locked: nobody can keep somebody else out by guessing. Failures are
 * counted in memory, by sender and by login; a browser in which somebody logged in before stands for itself.
 */
export class LogIns {
  readonly #database: Database;
  readonly #secret: string;
  readonly #now: () => number;
  readonly #queue = new HashingQueue();
  readonly #senders = new SlowDown(SENDER_PACE);
  readonly #logins: SlowDown;
  #held = 0;

  constructor(database: Database, secret: string, now: () => number, pace = LOGIN_PACE) {
    this.#database = database;
    this.#secret = secret;
    this.#now = now;
    this.#logins = new SlowDown(pace);
  }

  #accountOf(column: 'id' | 'login', value: string): Promise<AccountTable | undefined> {
    const accounts = this.#database.selectFrom('account').selectAll();
    return asking(accounts.where(column, '=', value).executeTakeFirst());
  }

  /** Unknown and wrong look the same and take the same time: one hash. */
  async try({ login: typed, password, sender, device: token }: Attempt): Promise<LoggedIn> {
    const login = normalLogin(typed);
    const account = await this.#accountOf('login', login);
    const device = account && deviceIn(this.#secret, account.id, token, this.#now());
    return device === undefined
      ? this.#look({ login, password, account, name: sender })
      : this.#look({ login, password, account, name: device, rank: FIRST, pause: 0 });
  }

  /** Whether somebody who is logged in knows the password: an open page is no place to try some. */
  async confirm({ id, login }: Moderator, password: string): Promise<LoggedIn['kind']> {
    const account = await this.#accountOf('id', id);
    const name = `account ${id}`;
    return (await this.#look({ login, password, account, name, rank: FIRST, pause: 0 })).kind;
  }

  /**
   * In the same queue: a hash that is made holds up residents as much as one that is compared.
   *
   * @returns nothing where too many log in
   */
  hash(password: string): Promise<string | undefined> {
    return orCrowded(
      this.#queue.run(FIRST, () => passwordHash(password)),
      undefined,
    );
  }

  async #look(look: Look): Promise<LoggedIn> {
    const { login, name, account } = look;
    const now = this.#now();
    const early = this.#senders.wait(name, now);
    if (early > 0) return { kind: 'early', wait: early };
    const { rank = this.#senders.failures(name, now), pause = this.#logins.pause(login, now) } =
      look;
    // Counted before it is looked at, so that many at once are no more than one after the other.
    this.#senders.failed(name, now);
    this.#logins.failed(login, now);
    const outcome = await this.#compare(look, rank, pause);
    if (outcome === 'wrong') {
      return { kind: outcome, account, failures: this.#logins.failures(login, now) };
    }
    this.#senders.worked(name);
    this.#logins.worked(login);
    return outcome === 'in' && account
      ? { kind: outcome, moderator: moderatorOf(account) }
      : { kind: 'crowded' };
  }

  async #compare({ password, account }: Look, rank: number, pause: number) {
    const stored = account?.password ?? (await nobodysHash);
    const look = async () => {
      await this.#hold(pause);
      const isRight = await this.#queue.run(rank, () => isPassword(password, stored));
      return isRight && account ? 'in' : 'wrong';
    };
    return orCrowded<'in' | 'wrong', 'crowded'>(look(), 'crowded');
  }

  async #hold(pause: number): Promise<void> {
    if (pause === 0) return;
    if (this.#held >= MOST_HELD) throw new Crowded('Too many wait');
    this.#held += 1;
    await wait(pause);
    this.#held -= 1;
  }
}
