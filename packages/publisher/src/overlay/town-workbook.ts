import { fieldAt } from '../reading/fields.ts';
import { itemsAt, textIn } from '../naming/named-items.ts';
import { pagesOf } from '../writing/write-workbook.ts';
import type { SheetPage } from '../workbook/sheet-page.ts';
import { OVERLAY_SHEETS, SHARED } from './overlay-sheets.ts';
import { OWN_LISTS } from './own-lists.ts';

type Item = Readonly<Record<string, unknown>>;

const TEXTS = ['teaser', 'description', 'benefit'];

/** The shared texts of a measure in the language of the sheets, to read beside the town's own. */
function sharedTexts(measure: Item, language: string): Item {
  const texts = TEXTS.map((field) => [field, textIn(measure[field], language, language)] as const);
  return Object.fromEntries(texts.filter(([, text]) => text));
}

/** What a feed holds of one town, in the shape of its own workbook. */
export function overlayOf(feed: unknown, town: string): Item {
  const language = String(fieldAt(feed, 'defaultLanguage'));
  const parts = new Map(
    itemsAt(feed, 'participations')
      .filter((part) => part['municipality'] === town)
      .map((part) => [part['measure'], part]),
  );
  const measures = itemsAt(feed, 'measures');
  const own = (field: string) =>
    itemsAt(feed, field).filter((item) => OWN_LISTS[field]?.isOf(item, town));
  const municipality = itemsAt(feed, 'municipalities').find(({ id }) => id === town);
  return {
    defaultLanguage: language,
    municipality: town,
    baseRevision: fieldAt(feed, 'revision'),
    participations: measures
      .filter(({ owner }) => owner === undefined || owner === town)
      .map((measure) => ({
        measure: measure['id'],
        ...parts.get(measure['id']),
        [SHARED]: measure['owner'] === town ? {} : sharedTexts(measure, language),
      })),
    ...Object.fromEntries(Object.keys(OWN_LISTS).map((field) => [field, own(field)])),
    vision: { local: own('vision/local') },
    labels: municipality?.['labels'],
  };
}

/**
 * The workbook of a town: the county's texts to read, what the town says so far, and room for its own.
 *
 * @param town - id of a municipality of the feed
 */
export const townPages = (feed: unknown, town: string): SheetPage[] =>
  pagesOf(overlayOf(feed, town), { sheets: OVERLAY_SHEETS, named: feed });
