import { fieldAt } from '../reading/fields.ts';
import { splitStrategy, withPhaseCounts } from '../split/split.ts';

/** What is published beside the feed itself, by its name there. */
export type PublishedFiles = ReadonlyMap<string, string>;

/** Name of the whole feed in the folder that is published. */
export const FEED_FILE = 'strategy.json';

/** Folder of the same feed in parts. */
export const PARTS = 'parts';

/**
 * What is published of a feed: whole, and in parts where that is wanted.
 *
 * @returns contents by path in the folder; the feed itself is the last, since it leads to the others
 */
export function publishedFiles(feed: Record<string, unknown>, inParts: boolean): PublishedFiles {
  const parts = inParts
    ? [...splitStrategy(feed)].reverse().map(([name, text]) => [`${PARTS}/${name}`, text] as const)
    : [];
  return new Map([...parts, [FEED_FILE, withPhaseCounts(feed)]]);
}

/**
 * The name of the file with boundaries that a feed asks for, where it lies beside the feed: no name that
 * leads to another folder.
 */
export function boundariesFile(feed: unknown): string | undefined {
  const name = fieldAt(feed, 'boundaries');
  const isBeside = typeof name === 'string' && /^[\w-]+(\.[\w-]+)+$/.test(name);
  return isBeside && name !== FEED_FILE ? name : undefined;
}
