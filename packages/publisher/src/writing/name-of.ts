import { namedItems } from '../naming/named-items.ts';
import { Names } from '../naming/names.ts';
import { ITEM, type ListName } from '../sheets/words.ts';
import type { NameOf } from './write-value.ts';

/** Signs that part names in a cell. */
const PARTING = /[;\n]/;

/** Writes references by the names that the reader takes back to the same item, else by id. */
export function nameWriter(feed: unknown, language: string): NameOf {
  const lists = new Map<ListName, { names: Names; titles: Map<string, string> }>();
  for (const list of Object.keys(ITEM) as ListName[]) {
    const names = new Names(list);
    const titles = new Map<string, string>();
    for (const { id, title, names: called, formerIds } of namedItems(feed, list, language)) {
      names.add(id, called, formerIds);
      titles.set(id, title);
    }
    lists.set(list, { names, titles });
  }
  return (list, id) => {
    const { names, titles } = lists.get(list) ?? {};
    const title = titles?.get(id) ?? '';
    return title && !PARTING.test(title) && names?.find(title) === id ? title : id;
  };
}
