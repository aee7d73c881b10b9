import type { Failure, FeedErrorCode, Loaded, LoadOptions, LoadOutcome } from './load-outcome.ts';
import { recoverJson } from './recover.ts';

const CODES: Readonly<Record<number, FeedErrorCode>> = {
  401: 'feed-forbidden',
  403: 'feed-forbidden',
  404: 'feed-not-found',
  410: 'feed-gone',
};

const failed = (code: FeedErrorCode, status?: number): LoadOutcome => ({ ok: false, code, status });

/** What a failure was, from what there is of the answer. */
function explain({ answer, buffer, isLate, isLarge }: Failure): LoadOutcome {
  if (answer && !answer.ok)
    return failed(CODES[answer.status] ?? 'feed-server-error', answer.status);
  if (isLarge) return failed('feed-too-large');
  if (buffer) return recoverJson(buffer);
  if (isLate) return failed('feed-timeout');
  // CORS, DNS, TLS and a broken transfer look the same to a page.
  return failed('onLine' in navigator && !navigator.onLine ? 'feed-offline' : 'feed-unreachable');
}

/** Whether a fault may pass by itself. */
function mayPass(outcome: LoadOutcome): boolean {
  if (outcome.ok) return false;
  const { code, status } = outcome;
  if (code === 'feed-server-error') return status === 429 || Number(status) >= 500;
  return code === 'feed-unreachable' || code === 'feed-timeout';
}

/**
 * Explains the first failure and, where it may pass, tries again.
 *
 * @param request - asks once
 */
export async function loadAgain(
  url: string,
  options: LoadOptions,
  first: Failure,
  request: (url: string, options: LoadOptions) => Promise<Loaded | Failure>,
): Promise<LoadOutcome> {
  const { attempts = 3, backoff = 500, signal, mayRequest } = options;
  let outcome = explain(first);
  let last: Loaded | Failure = first;
  for (let attempt = 1; attempt < attempts && mayPass(outcome); attempt++) {
    if (!last.ok && last.isOver) break;
    // Spread, so that a crowd of pages does not come back at once.
    const pause = backoff * 2 ** (attempt - 1) * (1 + Math.random());
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (signal?.aborted || (mayRequest && !mayRequest())) break;
    last = await request(url, { ...options, started: undefined });
    outcome = last.ok ? last : explain(last);
  }
  return outcome;
}
