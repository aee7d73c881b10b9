import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config, Town } from '../config.ts';
import type { Message } from '../../message.ts';
import type { SpentTable } from '../tables.ts';
import type { Ballot, Guarded } from '../validate.ts';
import { challengeFor, provenBy, WORK, type ChallengeMaker, type Purpose } from './challenge.ts';
import { maySend, refuseOrigin } from './origins.ts';
import { Rate } from './rate.ts';
import { Senders } from './senders.ts';
import { isSuspicious } from './suspicion.ts';

/** Wrong receipts and secrets of one address in ten minutes. */
const WRONG_TRIES = 60;
/** Challenges of one address in ten minutes, for each entry that it may send. */
const CHALLENGES = 2;

/** An entry that is complete but not yet trusted. */
export interface Attempt {
  readonly key: string;
  readonly town: Town;
  readonly body: (Message | Ballot) & Guarded;
}

export type Verdict =
  | { readonly kind: 'pass'; readonly proof?: SpentTable }
  | { readonly kind: 'origin' | 'proof' | 'rate' };

export const purposeOf = ({ town, body }: Attempt): Purpose => ({
  form: 'choices' in body ? 'ballot' : 'message',
  town: town.id,
});

export const tooMany = (reply: FastifyReply, seconds: number): FastifyReply =>
  reply.code(429).header('Retry-After', seconds).send({ code: 'rate' });

/** Keeps programs out and lets people through; all it knows of senders is in memory (P-07). */
export class Guard {
  readonly #config: Config;
  readonly #maker: ChallengeMaker;
  readonly #senders: Senders;
  readonly #entries: Rate;
  readonly #challenges: Rate;
  readonly #tries: Rate;
  #serial = 0;

  constructor(config: Config, now: () => number, work = WORK) {
    this.#config = config;
    this.#maker = { secret: config.secret, now, work };
    this.#senders = new Senders(now);
    this.#entries = new Rate(now);
    this.#challenges = new Rate(now);
    this.#tries = new Rate(now);
  }

  /**
   * With proof of work `never` whatever looks like a program passes as well: only the limit of entries of
   * an address is left, since a person's text must not get lost over a suspicion.
   */
  async judge({ ip, headers: { origin } }: FastifyRequest, attempt: Attempt): Promise<Verdict> {
    const { key, town, body } = attempt;
    const config = this.#config;
    if (origin !== undefined && !maySend(config, origin, town)) return { kind: 'origin' };
    const sender = this.#senders.nameOf(ip);
    const entries = this.#entries.count(sender, key);
    if (entries >= config.rate.refused) return { kind: 'rate' };
    const isNeeded =
      config.proofOfWork === 'always' ||
      (config.proofOfWork === 'suspicious' && isSuspicious({ config, origin, body, entries }));
    if (!isNeeded) return this.#admit(sender, key);
    const proof = body.proof && (await provenBy(this.#maker, purposeOf(attempt), body.proof));
    return proof ? this.#admit(sender, key, proof) : { kind: 'proof' };
  }

  /** Counts again: others of the same sender may have been admitted while a proof was checked. */
  #admit(sender: string, key: string, proof?: SpentTable): Verdict {
    if (this.#entries.count(sender, key) >= this.#config.rate.refused) return { kind: 'rate' };
    this.#entries.note(sender, key);
    return { kind: 'pass', proof };
  }

  /** The answer to what may not pass. */
  async refuse(request: FastifyRequest, reply: FastifyReply, kind: string, purpose: Purpose) {
    if (kind === 'origin') return refuseOrigin(reply);
    if (kind === 'rate') {
      return tooMany(reply, this.#entries.wait(this.#senders.nameOf(request.ip)));
    }
    const challenge = await this.challenge(request, reply, purpose);
    return challenge && reply.code(428).send({ code: 'proof', challenge });
  }

  /** @returns undefined where the sender had too many and was told so */
  async challenge({ ip }: FastifyRequest, reply: FastifyReply, purpose: Purpose) {
    const sender = this.#senders.nameOf(ip);
    if (this.#challenges.count(sender) >= this.#config.rate.refused * CHALLENGES) {
      tooMany(reply, this.#challenges.wait(sender));
      return undefined;
    }
    this.#challenges.note(sender, String(this.#serial++));
    return challengeFor(this.#maker, purpose);
  }

  /** Seconds for which an address that guessed too often has to wait; 0 for all others. */
  waitAfterTries({ ip }: FastifyRequest): number {
    const sender = this.#senders.nameOf(ip);
    return this.#tries.count(sender) < WRONG_TRIES ? 0 : this.#tries.wait(sender);
  }

  noteWrongTry({ ip }: FastifyRequest): void {
    this.#tries.note(this.#senders.nameOf(ip), String(this.#serial++));
  }
}
