import {
  MAX_BYTES,
  type Failure,
  type Loaded,
  type LoadOptions,
  type LoadOutcome,
} from './load-outcome.ts';

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
async function request(url: string, options: LoadOptions): Promise<Loaded | Failure> {
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

/**
 * Loads a JSON file: without cookies or referrer, with a time limit, again a few times where a fault
 * may pass, never again where it will not. Never rejects.
 */
export async function loadJson(url: string, options: LoadOptions = {}): Promise<LoadOutcome> {
  const first = await request(url, options);
  if (first.ok) return first;
  try {
    // Only who has trouble loads what explains it.
    const { loadAgain } = await import('./load-again.ts');
    return await loadAgain(url, options, first, request);
  } catch {
    const code = navigator.onLine ? 'feed-unreachable' : 'feed-offline';
    return { ok: false, code, status: first.answer?.status };
  }
}
