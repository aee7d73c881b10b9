import { escapeKey, isJsonObject, own } from '../parse/context.ts';
import { FORMATS } from '../parse/formats.ts';
import type { Problem } from '../parse/problems.ts';
import { isBlank } from '../parse/values.ts';
import { knownOf, type FeedRecord } from './feed-records.ts';

type Tags = readonly (readonly [tag: string, pointer: string])[];

/** The languages of the texts at a place: of one, or of a list or map of them. */
function tagsAt(value: unknown, at: string, isNested = false): Tags {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => tagsAt(item, `${at}/${String(index)}`, true));
  }
  if (!isJsonObject(value)) return [];
  const entries = Object.entries(value).filter(([, text]) => !isBlank(text));
  const isMap = !isNested && entries.some(([, text]) => typeof text === 'object');
  return entries.flatMap(([name, text]) => {
    const pointer = `${at}/${escapeKey(name)}`;
    if (isMap) return tagsAt(text, pointer, true);
    const isTag = typeof text === 'string' && FORMATS['language-tag']?.[1](name);
    return isTag ? [[name.toLowerCase(), pointer] as const] : [];
  });
}

/** Finds languages that a feed uses but does not name, and texts that stand twice in one. */
export class Languages {
  readonly #declared: ReadonlySet<unknown> | undefined;
  readonly #found = new Set<string>();

  constructor(feed: unknown) {
    const languages = own(feed, 'languages');
    const list: unknown[] = Array.isArray(languages) ? languages : [];
    const tags = [own(feed, 'defaultLanguage'), ...list].map((tag) =>
      typeof tag === 'string' ? tag.toLowerCase() : tag,
    );
    this.#declared = list.length ? new Set(tags) : undefined;
  }

  check({ name, value, at }: FeedRecord): Problem[] {
    return knownOf(name).texts.flatMap((field) => {
      const text = own(value, field);
      if (typeof text !== 'object') return [];
      const tags = tagsAt(text, `${at}/${field}`);
      return [...this.#undeclared(tags), ...twiceIn(tags)];
    });
  }

  /** Each language once, at its first text. */
  #undeclared(tags: Tags): Problem[] {
    return tags.flatMap(([tag, pointer]): Problem[] => {
      if (!this.#declared || this.#declared.has(tag) || this.#found.has(tag)) return [];
      this.#found.add(tag);
      const other = '/languages';
      return [{ pointer, code: 'undeclared-language', severity: 'warning', detail: tag, other }];
    });
  }
}

/** Languages that differ in capitals only. */
function twiceIn(tags: Tags): Problem[] {
  const places = new Map<string, string>();
  return tags.flatMap(([tag, pointer]): Problem[] => {
    const key = pointer.slice(0, -tag.length) + tag;
    const other = places.get(key);
    places.set(key, other ?? pointer);
    return other === undefined
      ? []
      : [{ pointer, code: 'duplicate-key', severity: 'warning', detail: tag, other }];
  });
}
