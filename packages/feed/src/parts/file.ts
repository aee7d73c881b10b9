import { loadJson, type LoadOutcome } from '../fetch.ts';

/**
 * Loads a file of a feed in parts.
 *
 * @param path - relative to the feed; another host is refused, since only the feed's was agreed to
 */
export async function loadFile(path: string, feed: string): Promise<LoadOutcome> {
  const url = new URL(path, feed);
  return url.origin === new URL(feed).origin
    ? loadJson(url.href)
    : { ok: false, code: 'feed-blocked-url' };
}
