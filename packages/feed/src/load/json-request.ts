/** Why a file could not be had; `messages.de.ts` says it in German. */
export type FeedErrorCode =
  | 'feed-unreachable'
  | 'feed-offline'
  | 'feed-timeout'
  | 'feed-not-found'
  | 'feed-gone'
  | 'feed-forbidden'
  | 'feed-server-error'
  | 'feed-not-json-html'
  | 'feed-not-json'
  | 'feed-empty'
  | 'feed-truncated'
  | 'feed-too-large'
  | 'feed-invalid'
  | 'feed-unknown-major'
  | 'feed-blocked-url';

export interface Loaded {
  readonly ok: true;
  readonly data: unknown;
  readonly bytes: number;
}

export interface Trouble {
  readonly ok: false;
  readonly code: FeedErrorCode;
  readonly status?: number;
}

export type LoadOutcome = Loaded | Trouble;

export interface LoadOptions {
  /** Milliseconds of silence, before the answer or within it; default 10,000. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
  /** A request that the loader has begun already; only the first attempt uses it. */
  readonly started?: Promise<Response>;
  /** Requests in all, when the fault may pass; default 3. */
  readonly attempts?: number;
  /** Milliseconds before the second attempt; default 500, then twice that, each plus up to as much again. */
  readonly backoff?: number;
  /** Passes by the browser's cache. */
  readonly reload?: boolean;
  /** Asked before each further request; false ends the attempts. */
  readonly mayRequest?: () => boolean;
}

/** What there is to explain where a request did not give JSON. */
export interface Failure {
  readonly ok: false;
  readonly isLate: boolean;
  readonly answer?: Response;
  /** The answer's content, where it came whole. */
  readonly buffer?: ArrayBuffer;
}

export const MAX_BYTES = 50e6;

/** The whole content; slow lines take their time, so what counts as late is silence. */
async function contentOf(answer: Response, heard: () => void): Promise<ArrayBuffer> {
  const listener = new TransformStream<Uint8Array, Uint8Array>({
    transform(bytes, stream) {
      heard();
      stream.enqueue(bytes);
    },
  });
  return new Response(answer.body?.pipeThrough(listener)).arrayBuffer();
}

/** One request, given up when it is late or nobody waits for it any more. */
export async function requestJson(url: string, options: LoadOptions): Promise<Loaded | Failure> {
  const { timeout = 10_000, signal: outer, started, reload } = options;
  const controller = new AbortController();
  let isLate = false;
  let answer: Response | undefined;
  let buffer: ArrayBuffer | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = () => undefined as unknown;
  const load = async (): Promise<Loaded | undefined> => {
    const cache = reload ? 'reload' : 'default';
    answer = await (started ??
      fetch(url, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache,
        signal: controller.signal,
      }));
    if (!answer.ok) return undefined;
    buffer = await contentOf(answer, wait);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(buffer);
    const bytes = buffer.byteLength;
    return bytes > MAX_BYTES ? undefined : { ok: true, data: JSON.parse(text), bytes };
  };
  const giveUp = new Promise<undefined>((resolve) => {
    const late = () => {
      isLate = true;
      resolve(undefined);
    };
    wait = () => {
      clearTimeout(timer);
      timer = setTimeout(late, timeout);
    };
    outer?.addEventListener('abort', () => resolve(undefined));
  });
  wait();
  // The reason of a failure is told from what there is of the answer.
  const loaded = await Promise.race([load().catch(() => undefined), giveUp]);
  clearTimeout(timer);
  controller.abort();
  return loaded ?? { ok: false, isLate, answer, buffer };
}
