import { slipNote } from '../cells/reading.ts';
import type { Say } from '../messages/sheet-message.ts';
import { closeTexts, readRows, readSingle, type FeedDraft } from '../reading/assemble.ts';
import type { FeedPlaces } from '../reading/feed-places.ts';
import { readIds } from '../naming/ids.ts';
import { isTranslations, tablesIn } from '../reading/sheets-in.ts';
import { readTranslations } from '../reading/translations.ts';
import type { Book } from '../workbook/book.ts';
import { mergeOverlay, tellTwice, type Merge } from './merge-overlay.ts';
import { MY_TOWN, OVERLAY_SHEETS } from './overlay-sheets.ts';
import { withoutOwn } from './own-lists.ts';

/** True for the workbook of a town. */
export const isOverlay = ({ sheets }: Book): boolean =>
  sheets.some(({ name }) => name.trim() === MY_TOWN.title);

/** What overlays are read into. */
export interface Core {
  readonly feed: Record<string, unknown>;
  readonly language: string;
  readonly places: FeedPlaces;
  readonly previous: unknown;
  readonly say: Say;
}

type Item = Record<string, unknown>;

function readOverlay(book: Book, core: Core): Item | undefined {
  const { feed, language, places, previous, say } = core;
  const all = tablesIn([book], say, OVERLAY_SHEETS);
  if (!all) return undefined;
  const tables = all.filter((table) => !isTranslations(table));
  const draft: FeedDraft = { box: { item: {} }, places, lists: new Map(), texts: [] };
  const nameless = readIds([], { previous, base: { feed, language, prefix: '' }, say });
  for (const table of tables)
    if (table.sheet.shape === 'single') readSingle(table, draft, { ids: nameless, language, say });
  const overlay = draft.box.item;
  const town = overlay['municipality'];
  if (typeof town !== 'string') {
    const place = { file: book.file, sheet: MY_TOWN.title, cell: 'B2', column: 'Kommune' };
    say(slipNote('no-town', 'Hier fehlt, wessen Mappe das ist.'), place);
    return undefined;
  }
  const ids = readIds(tables, {
    previous,
    base: { feed: withoutOwn(feed, town), language, prefix: town },
    say,
  });
  const terms = { ids, language, say };
  readRows(tables, draft, terms, OVERLAY_SHEETS);
  for (const part of (overlay['participations'] ?? []) as Item[]) part['municipality'] = town;
  readTranslations(all.filter(isTranslations), draft, terms, OVERLAY_SHEETS);
  closeTexts(draft);
  return overlay;
}

/**
 * Reads the workbooks of towns and puts each into the county's feed.
 *
 * @returns the ids of these towns
 */
export function mergeOverlays(books: readonly Book[], core: Core): string[] {
  const towns = new Set<string>();
  for (const book of books) {
    const overlay = readOverlay(book, core);
    if (!overlay) continue;
    const town = String(overlay['municipality']);
    const merge: Merge = { ...core, core: core.feed, overlay, town };
    if (towns.has(town)) tellTwice(merge);
    else mergeOverlay(merge);
    towns.add(town);
  }
  return [...towns];
}
