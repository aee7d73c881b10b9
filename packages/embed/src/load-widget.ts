import { registry, warnOnce } from '@strategy-widgets/feed/registry';
import { themeFiles, type ChunkMap } from './chunk-map.ts';
import { PAINTED } from './reserve.ts';
import { startFeed } from './start-feed.ts';

/** Loads one file; answers its address when that failed. */
async function failedImport(url: string): Promise<string | undefined> {
  try {
    await import(url);
    return undefined;
  } catch {
    return url;
  }
}

/**
 * Starts a widget's chunk, that chunk's own imports and the feed in the same tick. When a file cannot
 * be had, the fallback content stays and the webmaster is told (H-15).
 *
 * @param base - absolute: a relative import would be looked up beside whatever the script became
 */
export async function loadWidget(host: HTMLElement, base: string, chunks: ChunkMap): Promise<void> {
  const own = chunks[host.localName.slice('strategy-'.length)] ?? [];
  const theme = host.getAttribute('theme') ?? registry().settings.theme;
  // `inherit` needs none of them, but asking costs every page more than those pages.
  const files = theme ? [...own, ...themeFiles] : own;
  startFeed(host.getAttribute('feed'));
  const failed = await Promise.all(files.map((file) => failedImport(`${base}chunks/${file}`)));
  const url = failed.find(Boolean);
  if (url) warnOnce('widget-not-loaded', url);
  // The fallback needs no reserved space.
  if (!customElements.get(host.localName)) host.toggleAttribute(PAINTED, true);
}
