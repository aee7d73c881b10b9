import { SILENT } from '../registry.ts';
import {
  MAX_BYTES,
  type Failure,
  type Loaded,
  type LoadOptions,
  type LoadOutcome,
} from './load-outcome.ts';

type Writable<T> = { -readonly [name in keyof T]: T[name] };

/** The whole content, or nothing where it is too large: counted while it comes, whatever was promised. */
async function contentOf(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  heard: () => void,
): Promise<ArrayBuffer | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let left = MAX_BYTES;
  for (let chunk = await reader.read(); chunk.value; chunk = await reader.read()) {
    heard();
    left -= chunk.value.length;
    if (left < 0) return undefined;
    chunks.push(chunk.value);
  }
  return new Blob(chunks).arrayBuffer();
}

/** One request, given up when it is late or nobody waits for it any more. */
async function request(url: string, options: LoadOptions): Promise<Loaded | Failure> {
  const { timeout = 10_000, deadline = 6 * timeout, signal: outer, started, reload } = options;
  const controller = new AbortController();
  const failure: Writable<Failure> = { ok: false };
  let reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = () => undefined as unknown;
  const load = async (): Promise<Loaded | undefined> => {
    const cache = reload ? 'reload' : 'default';
    const answer = await (started ?? fetch(url, { ...SILENT, cache, signal: controller.signal }));
    failure.answer = answer;
    if (!answer.ok) return undefined;
    reader = answer.body?.getReader();
    // An old polyfill has no stream, and answers once all is there.
    const buffer = (failure.buffer = reader
      ? await contentOf(reader, wait)
      : await answer.arrayBuffer());
    failure.isLarge = !buffer;
    if (!buffer) return undefined;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(buffer);
    return { ok: true, data: JSON.parse(text), bytes: buffer.byteLength };
  };
  const end = performance.now() + deadline;
  const giveUp = new Promise<undefined>((resolve) => {
    wait = () => {
      clearTimeout(timer);
      const left = end - performance.now();
      timer = setTimeout(
        () => {
          failure.isLate = true;
          // By what was waited for: timers of WebKit may ring before its clock says so.
          failure.isOver = left <= timeout;
          resolve(undefined);
        },
        Math.min(timeout, left),
      );
    };
    outer?.addEventListener('abort', () => resolve(undefined));
  });
  wait();
  // The reason of a failure is told from what there is of the answer.
  const loaded = await Promise.race([load().catch(() => undefined), giveUp]);
  clearTimeout(timer);
  controller.abort();
  // What the loader began knows nothing of the controller.
  if (!loaded) reader?.cancel().catch(() => undefined);
  // As it is now: a body that is let go of seems to end well.
  return loaded ?? { ...failure };
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
