import { NAME_PATHS, SHEETS } from '../sheets/sheets.ts';
import type { ListName } from '../sheets/words.ts';
import { fieldAt } from '../reading/fields.ts';

type Item = Readonly<Record<string, unknown>>;

/** The items of a list of a feed; none where there is no such list. */
export const itemsAt = (feed: unknown, field: string): readonly Item[] => {
  const items = fieldAt(feed, field);
  // A feed from elsewhere may hold anything.
  return Array.isArray(items) ? (items as (Item | null)[]).filter((item) => item !== null) : [];
};

/** A text in one language; '' where there is none in it. */
export function textIn(value: unknown, language: string, own: string): string {
  if (typeof value === 'string') return language === own ? value : '';
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, language)) return '';
  return String((value as Item)[language]);
}

/** What an item goes by: its title in the language of the sheets, and all names that lead to it. */
export interface NamedItem {
  readonly id: string;
  readonly title: string;
  readonly names: readonly string[];
  readonly formerIds: readonly string[];
}

/** The items of a list with their names. */
export function namedItems(feed: unknown, list: ListName, language: string): NamedItem[] {
  const columns = SHEETS.find(({ field }) => field === list)?.columns ?? [];
  const paths = columns.map(({ path }) => path).filter((path) => NAME_PATHS.has(path));
  return itemsAt(feed, list).map((item) => {
    const texts = paths.map((path) => [path, textIn(item[path], language, language)] as const);
    const title = texts.find(([path]) => ['title', 'name', 'term'].includes(path))?.[1] ?? '';
    return {
      id: String(item['id']),
      title: title.trim(),
      names: texts.map(([, text]) => text).filter(Boolean),
      formerIds: Array.isArray(item['aliases']) ? item['aliases'].map(String) : [],
    };
  });
}
