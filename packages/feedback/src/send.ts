import type { Ballot, Guard, Message } from './generated/contract.ts';
import { toJson } from './json.ts';
import { outcomeOf, type Outcome, type ProofWanted } from './outcome.ts';
import { askReceiver, type RequestOptions } from './request.ts';

export interface SendOptions extends RequestOptions {
  /** The same for every attempt at this very message; see `idempotencyKey`. */
  readonly key: string;
  /** Sent along, and not what a repeated request has to repeat. */
  readonly guard?: Guard;
  /** Requests in all, where the fault may pass; default 3. */
  readonly attempts?: number;
  /** Milliseconds before the second request; default 1,000, then twice that, each plus up to as much again. */
  readonly backoff?: number;
}

/** Seconds that a resident may be kept waiting because a receiver asks for it. */
const PATIENCE = 10;

/** Challenges in a row: a second one comes where the first ran out meanwhile. */
const PROOFS = 2;

const withoutAnswer = (signal?: AbortSignal): Outcome => {
  if (signal?.aborted) return { kind: 'aborted' };
  const isOffline = 'onLine' in navigator && !navigator.onLine;
  return { kind: isOffline ? 'offline' : 'unreachable' };
};

async function post(url: string, body: object, options: SendOptions) {
  const init = {
    method: 'POST',
    body: toJson(body),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': options.key },
  };
  return (await askReceiver(url, init, outcomeOf, options)) ?? withoutAnswer(options.signal);
}

/** Solves what the receiver asks for, unnoticed by the resident; code that only then is loaded. */
async function prove(
  { challenge }: ProofWanted,
  signal?: AbortSignal,
): Promise<string | undefined> {
  try {
    const { proofOf } = await import('./proof.ts');
    return await proofOf(challenge, signal);
  } catch {
    // A challenge may be of an unknown kind.
    return undefined;
  }
}

async function attempt(url: string, body: object, options: SendOptions): Promise<Outcome> {
  const { guard, signal } = options;
  let whole: object = { ...body, ...guard };
  for (let proofs = 0; ; proofs++) {
    const outcome = await post(url, whole, options);
    if (outcome.kind !== 'proof') return outcome;
    const proof = proofs < PROOFS ? await prove(outcome, signal) : undefined;
    if (signal?.aborted) return { kind: 'aborted' };
    if (!proof) return { kind: 'refused', fields: [] };
    whole = { ...whole, proof };
  }
}

/** Milliseconds until the next request, undefined where only the resident should ask for one. */
function pauseAfter(outcome: Outcome, backoff: number): number | undefined {
  const spread = backoff * (1 + Math.random());
  if (outcome.kind === 'unreachable') return spread;
  if (outcome.kind !== 'tooMany' && outcome.kind !== 'serverError') return undefined;
  const { retryAfter } = outcome;
  if (retryAfter !== undefined) return retryAfter <= PATIENCE ? retryAfter * 1000 : undefined;
  return outcome.kind === 'serverError' && outcome.status === 503 ? spread : undefined;
}

/** Sends a body until it is stored or somebody has to decide. Never rejects. */
async function send(url: string, body: object, options: SendOptions): Promise<Outcome> {
  const { attempts = 3, backoff = 1000, signal } = options;
  for (let request = 1; ; request++) {
    const outcome = await attempt(url, body, options);
    const pause = pauseAfter(outcome, backoff * 2 ** (request - 1));
    if (pause === undefined || request >= attempts) return outcome;
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (signal?.aborted) return { kind: 'aborted' };
  }
}

/**
 * Sends a message: without cookies or referrer, with a time limit, and again a few times where the
 * fault may pass. The receiver knows a repeated message by its key. Never rejects.
 *
 * @param endpoint - absolute URL
 */
export const sendMessage = (
  endpoint: string,
  message: Message,
  options: SendOptions,
): Promise<Outcome> => send(endpoint, message, options);

/**
 * Sends a vote as `sendMessage` sends a message, to the place for votes beside it.
 *
 * @param endpoint - absolute URL for messages
 */
export const sendBallot = (
  endpoint: string,
  ballot: Ballot,
  options: SendOptions,
): Promise<Outcome> => send(new URL('votes', endpoint).href, ballot, options);
