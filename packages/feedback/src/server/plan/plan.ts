/** Something of the strategy, as moderators call it. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

export interface PlannedMeasure extends Named {
  /** Ids of its action fields. */
  readonly fields: readonly string[];
  /** Former ids. */
  readonly aliases: readonly string[];
}

/** What the receiver knows of a feed: the names of what residents write about. */
export interface Plan {
  readonly fields: readonly Named[];
  /** Absent where the feed has them in a file of their own. */
  readonly measures?: readonly PlannedMeasure[];
}

type Item = Readonly<Record<string, unknown>>;

export const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const LONGEST_TITLE = 300;
/** More than any strategy has; a page with all of them would be of no use. */
const MOST = 5000;

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const itemsIn = (value: unknown): Item[] =>
  Array.isArray(value) ? value.slice(0, MOST).filter(isItem) : [];

const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

const idsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.slice(0, MOST).filter(isId) : [];

/** German first, as the pages are; then the feed's own language, then any. */
function textOf(value: unknown, language: unknown): string {
  const texts = isItem(value) ? value : { de: value };
  const tags = ['de', String(language), ...Object.keys(texts)];
  const tag = tags.find((one) => Object.hasOwn(texts, one) && typeof texts[one] === 'string');
  const text = tag === undefined ? '' : String(texts[tag]);
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);
}

function namedIn(items: readonly Item[], language: unknown): (Named & { item: Item })[] {
  const found = new Map<string, Named & { item: Item }>();
  for (const item of items) {
    const { id } = item;
    const title = textOf(item['title'], language);
    if (isId(id) && title && !found.has(id)) found.set(id, { id, title, item });
  }
  return [...found.values()];
}

const placeOf = ({ order }: Item): number => (typeof order === 'number' ? order : Infinity);

/** Both may have no place: Infinity minus itself is no number. */
const byPlace = (a: { item: Item }, b: { item: Item }): number =>
  placeOf(a.item) - placeOf(b.item) || 0;

/**
 * Reads a feed; what is wrong in it is left out.
 *
 * @returns nothing where it is no feed
 */
export function planFrom(feed: unknown): Plan | undefined {
  if (!isItem(feed) || !Array.isArray(feed['actionFields'])) return undefined;
  const { defaultLanguage, actionFields, measures } = feed;
  const fields = namedIn(itemsIn(actionFields), defaultLanguage).sort(byPlace);
  return {
    fields: fields.map(({ id, title }) => ({ id, title })),
    measures: Array.isArray(measures)
      ? namedIn(itemsIn(measures), defaultLanguage).map(({ id, title, item }) => ({
          ...{ id, title, fields: idsIn(item['actionFields']), aliases: idsIn(item['aliases']) },
        }))
      : undefined,
  };
}

/** A measure also goes by the ids that it had. */
export const measureOf = (plan: Plan | undefined, id: string): PlannedMeasure | undefined =>
  plan?.measures?.find((one) => one.id === id) ??
  plan?.measures?.find(({ aliases }) => aliases.includes(id));

/** The name of an action field, or its id where nobody knows it. */
export const fieldTitle = (plan: Plan | undefined, id: string): string =>
  plan?.fields.find((one) => one.id === id)?.title ?? id;

export const measureTitle = (plan: Plan | undefined, id: string): string =>
  measureOf(plan, id)?.title ?? id;

/** What a ballot is about: one or the other. */
export const titleOf = (plan: Plan | undefined, id: string): string => {
  const field = fieldTitle(plan, id);
  return field === id ? measureTitle(plan, id) : field;
};
