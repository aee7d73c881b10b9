import { own, type Plain } from '../parse/context.ts';
import { hasMore, parseCore, type ParseResult } from '../parse/core.ts';
import type { FeedState, PartName, PartStatus } from './feed-state.ts';

const LATER = ['measures', 'teasers', 'search', 'indicators', 'history', 'details'] as const;

/** Statuses where the core has this one and the other parts what is said of them. */
export function statuses(core: PartStatus, other: (name: PartName) => unknown): FeedState['parts'] {
  const later = LATER.map((name) => [name, other(name) ? 'absent' : 'ready'] as const);
  return { core, ...(Object.fromEntries(later) as Record<(typeof LATER)[number], PartStatus>) };
}

/** Reads once more, with what reads text out of markup, where there may be any. */
export async function readPlain(
  read: (plain?: Plain) => ParseResult | Promise<ParseResult>,
): Promise<ParseResult> {
  const result = await read();
  if (!result.isMarked) return result;
  const late = await import('../check/plain-text.ts').catch(() => undefined);
  return late ? read(late.withoutMarkup) : result;
}

/**
 * Reads a feed that has arrived. A whole one that states its counts is read only as far as its core
 * goes, until somebody wants more.
 *
 * @param readWhole - the reader of measures, which comes in code of its own
 * @param url - of the feed
 * @returns what changes in the state
 */
export async function readArrival(
  data: unknown,
  wantsMore: boolean,
  readWhole: (data: unknown, url: string, plain?: Plain) => Promise<ParseResult>,
  url: string,
): Promise<Partial<FeedState>> {
  const isReadWhole = hasMore(data) && (wantsMore || !own(data, 'counts'));
  const { strategy, problems, fatal } = await readPlain((plain) =>
    isReadWhole ? readWhole(data, url, plain) : parseCore(data, url, plain),
  );
  if (!strategy) {
    const isNewer = fatal?.code === 'unknown-major';
    return { problems, error: { code: isNewer ? 'feed-unknown-major' : 'feed-invalid' } };
  }
  const files = strategy.parts;
  const isLater = (name: PartName) =>
    name === 'search' || (files ? own(files, name) : !isReadWhole && hasMore(data));
  return {
    strategy,
    problems,
    parts: statuses('ready', isLater),
    details: files ? new Map() : 'whole',
  };
}
