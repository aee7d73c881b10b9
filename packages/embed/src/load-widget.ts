import { beginRequest, registry, SILENT, warnOnce } from '@strategy-widgets/feed/registry';
import { themeFiles, type ChunkMap } from './chunk-map.ts';
import { PAINTED } from './reserve.ts';
import { resolveUrl } from './address.ts';

/**
 * Begins the download of a widget's feed while its code is still on the way; the feed's store takes
 * the answer over. Once for each address, and only where the store's own guard would allow it.
 *
 * @param given - the element's own `feed`; default: the script's
 */
export function startFeed(given: string | null): void {
  const { feeds, settings } = registry();
  const wanted = given ?? settings.feed;
  const url = wanted ? resolveUrl(wanted) : undefined;
  if (!url || feeds.has(url.href)) return;
  if (url.protocol !== 'https:' && url.origin !== location.origin) return;
  beginRequest(url.href);
}

/**
 * Loads one file; answers its address when that failed, and what its server says: a page in its place, or a
 * type that is none of a script, comes with 200.
 */
async function failedImport(url: string): Promise<string | undefined> {
  try {
    await import(url);
    return undefined;
  } catch {
    const status = await fetch(url, { ...SILENT, method: 'HEAD' }).then(
      ({ ok, status, headers }) =>
        ` (${ok ? `${status} ${String(headers.get('Content-Type'))}` : status})`,
      () => '',
    );
    return url + status;
  }
}

/** Whether a version of ours has defined an element: all of them know a feed. */
export const isOurs = (tag: string): boolean =>
  Boolean(
    (
      customElements.get(tag) as { observedAttributes?: readonly string[] } | undefined
    )?.observedAttributes?.includes('feed'),
  );

/**
 * Starts a widget's chunk, that chunk's own imports and the feed in the same tick. When a file cannot
 * be had, the fallback content stays and the webmaster is told (H-15).
 *
 * @param base - absolute: a relative import would be looked up beside whatever the script became
 */
export async function loadWidget(host: HTMLElement, base: string, chunks: ChunkMap): Promise<void> {
  if (isOurs(host.localName)) return;
  const own = chunks[host.localName.slice('strategy-'.length)] ?? [];
  const theme = host.getAttribute('theme') ?? registry().settings.theme;
  // `inherit` needs none of them, but asking costs every page more than those pages.
  const files = theme ? [...own, ...themeFiles] : own;
  startFeed(host.getAttribute('feed'));
  const failed = await Promise.all(files.map((file) => failedImport(`${base}chunks/${file}`)));
  const url = failed.find(Boolean);
  if (url) warnOnce('widget-not-loaded', url);
  // The fallback needs no reserved space, and a stranger's element of that name none of ours.
  if (!isOurs(host.localName)) host.toggleAttribute(PAINTED, true);
}
