/** What any request to a receiver may be given. */
export interface RequestOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds for one request and its answer; default 10,000. */
  readonly timeout?: number;
}

/**
 * Asks a receiver: without cookies, referrer or cache, with a time limit, and nowhere else, since a
 * message goes where the feed says and not where that place sends it on.
 *
 * @param read - reads the answer while the time still runs
 * @returns undefined without an answer
 */
export async function askReceiver<T>(
  url: string,
  init: RequestInit,
  read: (answer: Response) => Promise<T>,
  { signal, timeout = 10_000 }: RequestOptions,
): Promise<T | undefined> {
  if (signal?.aborted) return undefined;
  const controller = new AbortController();
  const stop = () => controller.abort();
  const timer = setTimeout(stop, timeout);
  signal?.addEventListener('abort', stop);
  try {
    const answer = await fetch(url, {
      ...init,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      signal: controller.signal,
    });
    return await read(answer);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
