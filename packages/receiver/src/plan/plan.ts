import {
  localText,
  parseInSlices,
  type LocalizedText,
  type Strategy,
} from '@strategy-widgets/feed';

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
  /** The strategy itself. */
  readonly whole: Named;
  readonly fields: readonly Named[];
  /** Absent where the feed has none; they may be in a file of their own. */
  readonly measures?: readonly PlannedMeasure[];
}

/** German first, as the pages are; then the feed's own language, then any. */
const titleIn = (title: LocalizedText, { defaultLanguage }: Strategy): string =>
  (localText(title, 'de', defaultLanguage)?.text ?? '').replace(/\s+/g, ' ').trim();

const placeOf = ({ order }: Strategy['actionFields'][number]): number => order ?? Infinity;

function planOf(strategy: Strategy): Plan {
  const { actionFields, measures } = strategy;
  // Both may have no place: Infinity minus itself is no number.
  const fields = actionFields.toSorted((a, b) => placeOf(a) - placeOf(b) || 0);
  return {
    whole: { id: strategy.id, title: titleIn(strategy.title, strategy) },
    fields: fields.map(({ id, title }) => ({ id, title: titleIn(title, strategy) })),
    measures: measures.length
      ? measures.map(({ id, title, actionFields, aliases }) => ({
          ...{ id, title: titleIn(title, strategy), fields: actionFields, aliases },
        }))
      : undefined,
  };
}

/**
 * Reads a feed as the widgets do, without keeping others waiting; what is wrong in it is left out.
 *
 * @param feed - parsed JSON
 * @returns nothing where it is no feed
 */
export async function planFrom(feed: unknown): Promise<Plan | undefined> {
  const { strategy } = await parseInSlices(feed);
  return strategy && planOf(strategy);
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
export const optionTitle = (plan: Plan | undefined, id: string): string => {
  const field = fieldTitle(plan, id);
  return field === id ? measureTitle(plan, id) : field;
};
