import { registry } from '@strategy-widgets/feed/registry';

type Grouped = Element & { readonly feed?: string; readonly urlKey?: string };

/** What makes widgets of a page one group: they follow what any of them chooses. */
function groupOf(widget: Grouped): string {
  const { settings } = registry();
  const feed = widget.feed ?? widget.getAttribute('feed') ?? settings.feed;
  const key = widget.urlKey || widget.getAttribute('url-key') || settings.urlKey;
  return JSON.stringify([feed, key ?? '']);
}

/**
 * Whether another widget of the same group is on the page, so that what it shows need not be shown
 * twice. One whose code is still on its way counts.
 *
 * @param tag - name of the other's element
 */
export function isBeside(widget: Grouped, tag: string): boolean {
  const group = groupOf(widget);
  return [...document.querySelectorAll(tag)].some((other) => groupOf(other) === group);
}
