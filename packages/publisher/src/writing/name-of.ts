import { textIn, type NameOf } from './write-value.ts';
import { NAME_PATHS, SHEETS } from '../sheets/sheets.ts';
import { ITEM, type ListName } from '../sheets/words.ts';
import { Names } from '../reading/names.ts';
import { fieldAt } from '../reading/fields.ts';

type Item = Readonly<Record<string, unknown>>;

export const itemsAt = (feed: unknown, field: string): readonly Item[] => {
  const items = fieldAt(feed, field);
  return Array.isArray(items) ? (items as Item[]) : [];
};

/** Signs that part names in a cell. */
const PARTING = /[;\n]/;

/** How an item is called in the language of the sheets. */
export const titleIn = (item: unknown, language: string): string => {
  const value = ['title', 'name', 'term'].map((path) => fieldAt(item, path)).find(Boolean);
  return textIn(value, language, language).trim();
};

/** Writes references by the names that the reader takes back to the same item, else by id. */
export function nameWriter(feed: unknown, language: string): NameOf {
  const lists = new Map<ListName, { names: Names; titles: Map<string, string> }>();
  for (const list of Object.keys(ITEM) as ListName[]) {
    const names = new Names(list);
    const titles = new Map<string, string>();
    const paths = SHEETS.find(({ field }) => field === list)?.columns ?? [];
    for (const item of itemsAt(feed, list)) {
      const id = String(item['id']);
      const called = paths
        .filter(({ path }) => NAME_PATHS.has(path))
        .map(({ path }) => textIn(item[path], language, language))
        .filter(Boolean);
      names.add(id, called, (item['aliases'] as string[] | undefined) ?? []);
      titles.set(id, titleIn(item, language));
    }
    lists.set(list, { names, titles });
  }
  return (list, id) => {
    const { names, titles } = lists.get(list) ?? {};
    const title = titles?.get(id) ?? '';
    return title && !PARTING.test(title) && names?.find(title) === id ? title : id;
  };
}
