import { open } from 'node:fs/promises';
import { planFrom, type Plan } from './plan.ts';

/** Why a feed could not be read. */
export type FeedTrouble = 'unreachable' | 'large' | 'elsewhere' | 'unreadable';

export class FeedError extends Error {
  readonly trouble: FeedTrouble;

  constructor(trouble: FeedTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** F-07: bytes of a feed, unpacked; as many as the widgets read. */
export const LARGEST_FEED = 50_000_000;
const MOST_REDIRECTS = 3;

export const isAddress = (feed: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(feed);

/** Follows a host's own redirects only: who changes another one must not name the measures here. */
async function answerFrom(url: URL, signal: AbortSignal, left = MOST_REDIRECTS): Promise<Response> {
  const headers = { accept: 'application/json' };
  const answer = await fetch(url, { redirect: 'manual', signal, headers });
  const { status } = answer;
  if (status === 200) return answer;
  await answer.body?.cancel();
  const place = status > 300 && status < 400 ? answer.headers.get('location') : null;
  if (place === null || left === 0) throw new FeedError('unreachable');
  const next = new URL(place, url);
  if (next.origin !== url.origin) throw new FeedError('elsewhere');
  return answerFrom(next, signal, left - 1);
}

/** Counts what comes, whatever its headers promise: a small file can unpack to a large one. */
async function textIn(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > LARGEST_FEED) throw new FeedError('large');
    parts.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

async function fileText(path: string, signal: AbortSignal): Promise<string> {
  const file = await open(path);
  return textIn(file.createReadStream({ signal }) as AsyncIterable<Buffer>);
}

async function addressText(address: string, signal: AbortSignal): Promise<string> {
  const { body } = await answerFrom(new URL(address), signal);
  return body ? textIn(body) : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads the names that a feed holds.
 *
 * @param feed - its address, or the path of its file
 * @throws FeedError
 */
export async function readFeed(feed: string, signal: AbortSignal): Promise<Plan> {
  const read = isAddress(feed) ? addressText : fileText;
  const text = await read(feed, signal).catch((error: unknown) => {
    throw error instanceof FeedError ? error : new FeedError('unreachable');
  });
  const plan = await planFrom(parsed(text));
  if (!plan) throw new FeedError('unreadable');
  return plan;
}
