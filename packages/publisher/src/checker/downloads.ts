import { strToU8, zipSync, type Zippable } from 'fflate';
import { exampleFeed } from '../commands/example-feed.ts';
import { withoutReceived } from '../needs/receive-needs.ts';
import { countyPart } from '../overlay/own-lists.ts';
import { townPages } from '../overlay/town-workbook.ts';
import { boundariesFile, PARTS, publishedFiles } from '../publishing/published-files.ts';
import { feedAsXlsx } from '../writing/write-workbook.ts';
import { writtenXlsx } from '../workbook/write-spreadsheet.ts';
import type { Checked } from './check-files.ts';

/** A file to save. */
export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What may be saved: a feed to publish, its workbook, that of one of its towns, or one to begin with. */
export type WantedFile =
  | { readonly kind: 'feed' | 'workbook' | 'template' }
  | { readonly kind: 'town-workbook'; readonly town: string };

/** The feed, whole and in parts, and the boundaries that it names where they were handed over. */
function feedArchive({ boundaries }: Checked, feed: Record<string, unknown>): Download {
  const files = publishedFiles(feed, true);
  const content: Zippable = Object.fromEntries(
    [...files].reverse().map(([name, text]) => [name, strToU8(text)]),
  );
  const named = boundariesFile(feed);
  // The core of the parts looks for them beside itself.
  if (named !== undefined && boundaries)
    for (const path of [named, `${PARTS}/${named}`]) content[path] = boundaries.bytes;
  const revision = typeof feed['revision'] === 'string' ? `-${feed['revision']}` : '';
  return { name: `feed${revision.replace(/[^\w.-]/g, '')}.zip`, bytes: zipSync(content) };
}

const ownBooks = ({ towns }: Checked): string[] =>
  towns.filter(({ hasBook }) => hasBook).map(({ id }) => id);

/**
 * Makes a file to save.
 *
 * @param checked - what was read before
 * @throws Error where there is nothing yet that could be saved
 */
export async function download(wanted: WantedFile, checked?: Checked): Promise<Download> {
  if (wanted.kind === 'template')
    return { name: 'strategie.xlsx', bytes: await feedAsXlsx(exampleFeed) };
  const feed = checked?.feed;
  if (!feed) throw new Error(`Nothing was read that a ${wanted.kind} could be made of`);
  if (wanted.kind === 'feed') return feedArchive(checked, feed);
  // What the moderation says stands in no workbook.
  const own = withoutReceived(feed, checked.received ?? []);
  if (wanted.kind === 'town-workbook') {
    const { town } = wanted;
    const name = `${town.replace(/[^\w-]/g, '')}.xlsx`;
    return { name, bytes: await writtenXlsx(townPages(own, town)) };
  }
  const county = countyPart(own, ownBooks(checked));
  return { name: 'strategie.xlsx', bytes: await feedAsXlsx(county) };
}
