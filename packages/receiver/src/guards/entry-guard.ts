import type { FastifyRequest } from 'fastify';
import { Refusal } from '../answers.ts';
import type { Config, Town } from '../configuration/config.ts';
import type { SpentTable } from '../database/tables.ts';
import type { EntryBody } from '../entries/body-checks.ts';
import { challengeFor, provenBy, WORK, type ChallengeMaker, type Purpose } from './challenge.ts';
import { maySend, wrongOrigin } from './origins.ts';
import { Rate } from './rate.ts';
import type { Senders } from './senders.ts';
import { isSuspicious } from './suspicion.ts';

/** Wrong receipts and secrets of one address in ten minutes. */
const WRONG_TRIES = 60;
/** Challenges of one address in ten minutes, for each entry that it may send. */
const CHALLENGES = 2;

/** An entry that is complete but not yet trusted. */
export interface Submission {
  readonly key: string;
  readonly town: Town;
  readonly body: EntryBody;
}

export type GuardVerdict =
  | { readonly kind: 'pass'; readonly proof?: SpentTable }
  | { readonly kind: 'origin' | 'proof' | 'rate' };

export const purposeOf = ({ town, body }: Submission): Purpose => ({
  form: 'choices' in body ? 'ballot' : 'message',
  town: town.id,
});

export const tooMany = (seconds: number): Refusal => new Refusal(429, { code: 'rate' }, seconds);

/** Keeps programs out and lets people through; all it knows of senders is in memory (P-07). */
export class EntryGuard {
  readonly #config: Config;
  readonly #maker: ChallengeMaker;
  readonly #senders: Senders;
  readonly #entries: Rate;
  readonly #challenges: Rate;
  readonly #tries: Rate;
  #serial = 0;

  constructor(config: Config, now: () => number, senders: Senders, work = WORK) {
    this.#config = config;
    this.#maker = { secret: config.secret, now, work };
    this.#senders = senders;
    this.#entries = new Rate(now);
    this.#challenges = new Rate(now);
    this.#tries = new Rate(now);
  }

  /**
   * With proof of work `never` whatever looks like a program passes as well: only the limit of entries of
   * an address is left, since a person's text must not get lost over a suspicion.
   */
  async judge(request: FastifyRequest, submission: Submission): Promise<GuardVerdict> {
    const { origin } = request.headers;
    const { key, town, body } = submission;
    const config = this.#config;
    if (origin !== undefined && !maySend(config, origin, town)) return { kind: 'origin' };
    const sender = this.#senders.nameOf(request);
    const entries = this.#entries.count(sender, key);
    if (entries >= config.rate.refused) return { kind: 'rate' };
    const isNeeded =
      config.proofOfWork === 'always' ||
      (config.proofOfWork === 'suspicious' && isSuspicious({ config, origin, body, entries }));
    if (!isNeeded) return this.#admit(sender, key);
    const proof = body.proof && (await provenBy(this.#maker, purposeOf(submission), body.proof));
    return proof ? this.#admit(sender, key, proof) : { kind: 'proof' };
  }

  /** Counts again: others of the same sender may have been admitted while a proof was checked. */
  #admit(sender: string, key: string, proof?: SpentTable): GuardVerdict {
    if (this.#entries.count(sender, key) >= this.#config.rate.refused) return { kind: 'rate' };
    this.#entries.note(sender, key);
    return { kind: 'pass', proof };
  }

  /** The answer to what may not pass. */
  async refusal(
    request: FastifyRequest,
    reason: Exclude<GuardVerdict['kind'], 'pass'>,
    purpose: Purpose,
  ): Promise<Refusal> {
    if (reason === 'origin') return wrongOrigin();
    if (reason === 'rate') return tooMany(this.#entries.wait(this.#senders.nameOf(request)));
    return new Refusal(428, { code: 'proof', challenge: await this.challenge(request, purpose) });
  }

  /** @throws Refusal where the sender had too many */
  async challenge(request: FastifyRequest, purpose: Purpose) {
    const sender = this.#senders.nameOf(request);
    if (this.#challenges.count(sender) >= this.#config.rate.refused * CHALLENGES) {
      throw tooMany(this.#challenges.wait(sender));
    }
    this.#challenges.note(sender, String(this.#serial++));
    return challengeFor(this.#maker, purpose);
  }

  /** Seconds for which an address that guessed too often has to wait; 0 for all others. */
  waitAfterTries(request: FastifyRequest): number {
    const sender = this.#senders.nameOf(request);
    return this.#tries.count(sender) < WRONG_TRIES ? 0 : this.#tries.wait(sender);
  }

  noteWrongTry(request: FastifyRequest): void {
    this.#tries.note(this.#senders.nameOf(request), String(this.#serial++));
  }
}
