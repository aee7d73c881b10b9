import { provideFeed } from './provide-feed.ts';

/** The widgets that show measures. */
export const TAGS = ['action-field-explorer', 'progress-chart', 'project-map'].map(
  (name) => `strategy-${name}`,
);

/** Serves one of the small feeds that once failed, changed where a test needs it. */
export async function caseFeed(name: string, change: object = {}): Promise<string> {
  const file = new URL(`../../../feed/fixtures/cases/${name}.json`, import.meta.url);
  const raw = (await (await fetch(file)).json()) as object;
  return provideFeed({ ...raw, ...change });
}

/** Text as it is read. */
export const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
