import { createHmac, randomInt } from 'node:crypto';
import { createChallenge, verifySolution, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Database } from '../database/database.ts';
import type { SpentTable } from '../database/tables.ts';

/** What a challenge is good for: one kind of form of one town. */
export interface Purpose {
  readonly form: 'message' | 'ballot';
  readonly town: string;
}

/** How much a challenge costs: keys to try, at least and at most, of so many rounds each. */
export interface Work {
  readonly rounds: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Each try is one derivation of 5,000 rounds. On the two cores of the tests Chromium takes 0.33 s for the
 * 225 tries that are needed on average (Node 0.25 s), so a phone a quarter as fast takes about 1.3 s. With
 * its CPU throttled four times Chromium takes 0.8 s, since that does not slow the threads that derive keys.
 */
export const WORK: Work = { rounds: 5000, least: 150, most: 300 };

/** Milliseconds for which a challenge may be answered. */
export const LIFETIME = 600_000;

export interface ChallengeMaker {
  /** The receiver's own key; those of challenges are derived from it. */
  readonly secret: string;
  readonly now: () => number;
  readonly work: Work;
}

function keysOf(secret: string) {
  const key = (use: string) => createHmac('sha256', secret).update(use).digest('hex');
  return {
    hmacSignatureSecret: key('challenge'),
    hmacKeySignatureSecret: key('challenge answer'),
  };
}

/**
 * A challenge as ALTCHA defines it. When it ends stands in its signed data instead of `expiresAt`, which
 * the library compares with the system's clock.
 *
 * @see https://altcha.org/docs/v2/
 */
export function challengeFor(maker: ChallengeMaker, { form, town }: Purpose): Promise<Challenge> {
  const { secret, now, work } = maker;
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: work.rounds,
    counter: randomInt(work.least, work.most + 1),
    deriveKey,
    data: { form, town, until: now() + LIFETIME },
    ...keysOf(secret),
  });
}

/** What was sent, whatever it is: nothing in it is believed before its signature was. */
function payloadOf(proof: string): Payload | undefined {
  try {
    return JSON.parse(Buffer.from(proof, 'base64').toString('utf8')) as Payload;
  } catch {
    return undefined;
  }
}

async function isSolved(secret: string, { challenge, solution }: Payload): Promise<boolean> {
  try {
    const claim = { challenge, solution };
    const { verified } = await verifySolution({ ...claim, deriveKey, ...keysOf(secret) });
    return verified;
  } catch {
    // Something else than a challenge and its solution.
    return false;
  }
}

/**
 * @param proof - base64 of JSON, as ALTCHA's clients send it
 * @returns what has to be stored as spent, undefined where the proof is none, or not for this purpose
 */
export async function provenBy(
  { secret, now }: ChallengeMaker,
  { form, town }: Purpose,
  proof: string,
): Promise<SpentTable | undefined> {
  const payload = payloadOf(proof);
  if (!payload || !(await isSolved(secret, payload))) return undefined;
  const { nonce, data } = payload.challenge.parameters;
  const left = Number(data?.['until']) - now();
  // More than a lifetime left: the clock was set back since.
  if (!(left > 0 && left <= LIFETIME)) return undefined;
  if (data?.['form'] !== form || data['town'] !== town) return undefined;
  return { challenge: nonce, expires_at: now() + left };
}

/**
 * Notes a proof as used, in the transaction of its entry: both are stored, or neither.
 *
 * @returns false where it was used before
 */
export async function spend(database: Database, proof: SpentTable, now: number): Promise<boolean> {
  await database.deleteFrom('spent').where('expires_at', '<', now).execute();
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('spent')
    .values(proof)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Boolean(numInsertedOrUpdatedRows);
}
