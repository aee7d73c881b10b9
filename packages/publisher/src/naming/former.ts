import { fold } from '@strategy-widgets/feed';
import { isId, isJsonObject, own } from '@strategy-widgets/feed/rules';
import type { ListName } from '../sheets/words.ts';

/** What was published before: for ids that are not in the workbook, and for former titles. */
export interface Former {
  readonly id: string;
  readonly title: string;
}

const firstLocal = (value: unknown, language: string): string => {
  const text = isJsonObject(value) ? (own(value, language) ?? Object.values(value)[0]) : value;
  return typeof text === 'string' ? text : '';
};

/** The items of a list as they were published before; none where nothing was. */
export function formerIn(previous: unknown, list: ListName): Former[] {
  const items = own(previous, list);
  const language = own(previous, 'defaultLanguage');
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) => {
    const id = own(item, 'id');
    const title = own(item, 'title') ?? own(item, 'name') ?? own(item, 'term');
    return isId(id) ? [{ id, title: fold(firstLocal(title, String(language))) }] : [];
  });
}
