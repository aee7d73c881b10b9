import { escapeKey, isJsonObject, own } from '../parse/context.ts';
import { FORMATS } from '../parse/formats.ts';
import type { Problem } from '../parse/problems.ts';
import { MAX_ITEMS } from '../parse/items.ts';
import { isBlank } from '../parse/values.ts';
import { knownOf, type FeedRecord } from './feed-records.ts';

type Tags = readonly (readonly [tag: string, pointer: string])[];

/** The languages of one text. */
function tagsOf(text: unknown, at: string): Tags {
  if (!isJsonObject(text)) return [];
  return Object.entries(text).flatMap(([name, words]) => {
    const isTag = typeof words === 'string' && FORMATS['language-tag']?.[1](name);
    return isTag && !isBlank(words)
      ? [[name.toLowerCase(), `${at}/${escapeKey(name)}`] as const]
      : [];
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
    return knownOf(name).texts.flatMap(([field, kind]) => {
      const held = own(value, field);
      if (typeof held !== 'object' || held === null) return [];
      const place = `${at}/${field}`;
      if (kind === 'one') return this.#text(held, place);
      return Object.entries(held)
        .slice(0, MAX_ITEMS)
        .flatMap(([key, text]) => this.#text(text, `${place}/${escapeKey(key)}`));
    });
  }

  #text(text: unknown, at: string): Problem[] {
    const tags = tagsOf(text, at);
    return [...this.#undeclared(tags), ...twiceIn(tags)];
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
    const other = places.get(tag);
    places.set(tag, other ?? pointer);
    return other === undefined
      ? []
      : [{ pointer, code: 'duplicate-key', severity: 'warning', detail: tag, other }];
  });
}
