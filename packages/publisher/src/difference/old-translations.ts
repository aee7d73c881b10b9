import { languageName } from '@strategy-widgets/feed';
import { isJsonObject } from '@strategy-widgets/feed/rules';
import { remark, sameText } from '../cells/reading.ts';
import { messageOf, type Message, type Place } from '../messages/sheet-message.ts';
import { fieldAt } from '../reading/fields.ts';
import { pairName } from '../reading/translations.ts';

type Item = Record<string, unknown>;

/** By what an item of a list is found again; its place where it has nothing to be known by. */
function keyOf(item: unknown, index: number): string {
  const id = fieldAt(item, 'id');
  if (typeof id === 'string') return id;
  const isState = typeof fieldAt(item, 'measure') === 'string';
  return isState && typeof fieldAt(item, 'municipality') === 'string'
    ? pairName(item)
    : String(index);
}

/** The items of a list as those of an object, so that lists in another order are compared as well. */
const byKey = (list: readonly unknown[]): Item =>
  Object.fromEntries(list.map((item, index) => [keyOf(item, index), item]));

/** Languages in which a text is what it was, though its own has changed. */
const leftBehind = (before: Item, after: Item, own: string): string[] =>
  typeof before[own] === 'string' &&
  typeof after[own] === 'string' &&
  !sameText(before[own], after[own])
    ? Object.keys(after).filter((tag) => tag !== own && after[tag] === before[tag])
    : [];

/**
 * Translations that stayed when the text that they translate was changed: readers of other languages would be
 * told what is no longer so.
 *
 * @param placeOf - the cell that a JSON pointer into the new feed leads to
 */
export function oldTranslations(
  previous: unknown,
  feed: unknown,
  placeOf: (pointer: string) => Place,
): Message[] {
  const language = fieldAt(feed, 'defaultLanguage');
  const own = typeof language === 'string' ? language : 'de';
  const messages: Message[] = [];
  const compare = (before: unknown, after: unknown, at: string): void => {
    if (Array.isArray(before) && Array.isArray(after)) {
      // Items without ids that are more or less than before may all have another place.
      if (before.length !== after.length && keyOf(after[0], 0) === '0') return;
      const former = byKey(before);
      for (const [index, item] of after.entries())
        compare(former[keyOf(item, index)], item, `${at}/${String(index)}`);
    } else if (isJsonObject(before) && isJsonObject(after)) {
      for (const tag of leftBehind(before, after, own)) {
        const words = `Der Text hat sich geändert, die Übersetzung nicht (${languageName(tag, 'de')}). Bitte prüfen Sie sie.`;
        messages.push(messageOf(remark('old-translation', words), placeOf(`${at}/${tag}`)));
      }
      for (const [name, value] of Object.entries(after))
        if (Object.hasOwn(before, name)) compare(before[name], value, `${at}/${name}`);
    }
  };
  compare(previous, feed, '');
  return messages;
}
