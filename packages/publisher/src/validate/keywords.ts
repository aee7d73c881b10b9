import {
  clean,
  FORMATS,
  isBlank,
  isId,
  isJsonObject,
  withoutMarkup,
} from '@strategy-widgets/feed/rules';
import type { KnownIds } from './relations.ts';

/** What references may name in the feed that is being checked. */
let known: KnownIds = new Map();

/** Says what references may name from now on; checks are one after the other. */
export function letReferTo(ids: KnownIds): void {
  known = ids;
}

const isTag = (text: string): boolean => Boolean(FORMATS['language-tag']?.[1](text));

/** True for a text, or for at least one in a usable language. */
const hasText = (value: unknown): boolean =>
  isJsonObject(value)
    ? Object.entries(value).some(
        ([tag, text]) => isTag(tag) && typeof text === 'string' && !isBlank(text),
      )
    : !isBlank(value);

/** True where the list has such an id, or is itself to be mended first. */
function isInList(id: unknown, list: string): boolean {
  const ids = known.get(list);
  return !ids || !isId(id) || ids.has(id);
}

const isWithoutMarkup = (text: unknown): boolean =>
  isBlank(text) || withoutMarkup(clean(text as string)) === clean(text as string);

/** Whether a value is right by a keyword of ours, whose own value comes second. */
type Keyword = (data: unknown, value: string) => boolean;

/** Keywords of our own, by the names that the schema gives them, and the types that each looks at. */
export const keywords: Readonly<Record<string, readonly [test: Keyword, type?: 'string']>> = {
  'x-localizedText': [hasText],
  'x-refersTo': [isInList, 'string'],
  'x-plain': [isWithoutMarkup, 'string'],
};

/** Formats by name, as the parser knows them. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = Object.fromEntries(
  Object.entries(FORMATS).map(([name, [, test]]) => [name, (text: string) => Boolean(test(text))]),
);
