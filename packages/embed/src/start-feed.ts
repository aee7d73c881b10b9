import { registry } from '@strategy-widgets/feed/registry';
import { resolveUrl } from './resolve-url.ts';

/**
 * Begins the download of a widget's feed while its code is still on the way; the feed's store takes
 * the answer over. Once for each address, and only where the store's own guard would allow it.
 *
 * @param given - the element's own `feed`; default: the script's
 */
export function startFeed(given: string | null): void {
  const { feeds, settings, started } = registry();
  const wanted = given ?? settings.feed;
  const url = wanted ? resolveUrl(wanted) : undefined;
  if (!url || feeds.has(url.href) || started.has(url.href)) return;
  if (url.protocol !== 'https:' && url.origin !== location.origin) return;
  const answer = fetch(url.href, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  // The store reports a failure; without this the page would see an unhandled rejection before.
  answer.catch(() => undefined);
  started.set(url.href, answer);
}
