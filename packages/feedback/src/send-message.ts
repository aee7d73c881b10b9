import type { Message } from './message.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

export interface SendOptions {
  /** The same for every attempt at this very message; see `idempotencyKey`. */
  readonly key: string;
  readonly signal?: AbortSignal;
  /** Milliseconds for one request and its answer; default 10,000. */
  readonly timeout?: number;
  /** Requests in all, where the fault may pass; default 3. */
  readonly attempts?: number;
  /** Milliseconds before the second request; default 1,000, then twice that, each plus up to as much again. */
  readonly backoff?: number;
}

/** Seconds that a resident may be kept waiting because a receiver asks for it. */
const PATIENCE = 10;

async function attempt(endpoint: string, message: Message, options: SendOptions): Promise<Outcome> {
  const { key, signal, timeout = 10_000 } = options;
  const controller = new AbortController();
  const stop = () => controller.abort();
  const timer = setTimeout(stop, timeout);
  signal?.addEventListener('abort', stop);
  try {
    const answer = await fetch(endpoint, {
      method: 'POST',
      body: JSON.stringify(message),
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // A message goes where the feed says, not where that place sends it on.
      redirect: 'error',
      signal: controller.signal,
    });
    return await outcomeOf(answer);
  } catch {
    if (signal?.aborted) return { kind: 'aborted' };
    const isOffline = 'onLine' in navigator && !navigator.onLine;
    return { kind: isOffline ? 'offline' : 'unreachable' };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
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

/**
 * Sends a message: without cookies or referrer, with a time limit, and again a few times where the
 * fault may pass. The receiver knows a repeated message by its key. Never rejects.
 *
 * @param endpoint - absolute URL
 */
export async function sendMessage(
  endpoint: string,
  message: Message,
  options: SendOptions,
): Promise<Outcome> {
  const { attempts = 3, backoff = 1000, signal } = options;
  for (let request = 1; ; request++) {
    const outcome = await attempt(endpoint, message, options);
    const pause = pauseAfter(outcome, backoff * 2 ** (request - 1));
    if (pause === undefined || request >= attempts) return outcome;
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (signal?.aborted) return { kind: 'aborted' };
  }
}
