import { loadJson, type FeedErrorCode, type LoadOutcome } from '../fetch.ts';
import { registry } from '../registry.ts';
import { readBoundaries, type Boundaries } from './boundaries.ts';

/**
 * Loads a boundary file, once for each page however many maps want it.
 *
 * @param path - relative to the feed; another host is refused, since only the feed's was agreed to
 * @param feed - absolute URL
 * @returns the outlines, or why there are none; never rejects
 */
export async function loadBoundaries(
  path: string,
  feed: string,
): Promise<Boundaries | FeedErrorCode> {
  const { href, origin } = new URL(path, feed);
  if (origin !== new URL(feed).origin) return 'feed-blocked-url';
  const shared = registry();
  const files = (shared.boundaries ??= new Map<string, Promise<LoadOutcome>>());
  const file = files.get(href) ?? loadJson(href);
  files.set(href, file);
  const outcome = await file;
  return outcome.ok ? (readBoundaries(outcome.data) ?? 'feed-invalid') : outcome.code;
}
