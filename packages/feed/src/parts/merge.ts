import type { Measure, Strategy } from '../generated/types.ts';
import { isJsonObject, own, type JsonObject, type Plain } from '../parse/context.ts';
import { countSteps } from '../parse/counts.ts';
import type { ParseResult } from '../parse/core.ts';
import { finish } from '../parse/steps.ts';
import { readSteps, type ParseSteps } from '../parse/strategy.ts';
import { withoutMarkup } from '../check/plain-text.ts';
import { decodeColumns } from './columns.ts';
import type { PartName } from '../store/feed-state.ts';

type Items = readonly unknown[];
type ListName = 'organizations' | 'measures' | 'participations' | 'indicators' | 'needs' | 'terms';

/** The lists that each part brings or completes. */
const LISTS: Readonly<Record<PartName, readonly ListName[]>> = {
  core: [],
  search: [],
  measures: ['organizations', 'measures', 'participations', 'needs', 'terms'],
  teasers: ['measures'],
  indicators: ['indicators'],
  history: ['measures'],
  details: ['measures', 'participations'],
};

/** Rows of a list in a part, which is written as a list or as columns. */
function rowsOf(part: unknown, name: ListName): JsonObject[] {
  const list = own(part, name);
  const rows: Items = Array.isArray(list) ? list : decodeColumns(list);
  return rows.filter(isJsonObject);
}

const key = (item: unknown): string => {
  const { id, measure, municipality } = isJsonObject(item) ? item : {};
  return JSON.stringify(id ?? [measure, municipality]);
};

const byKey = (items: Items) => new Map(items.map((item) => [key(item), item]));

/** Adds fields of a part to the items that are there; where there are none the part brings them. */
function complete(present: Items, rows: JsonObject[], isApart: boolean): Items {
  if (!present.length) return rows;
  const items = byKey(present);
  return rows.flatMap((row) => {
    const item = items.get(key(row));
    if (!isJsonObject(item)) return [];
    // Without a title nothing is a measure.
    return [{ ...(isApart ? { title: item['title'] } : item), ...row }];
  });
}

function replace(present: Items, changed: Items, isApart: boolean): Items {
  if (!present.length) return changed;
  const items = byKey(changed);
  return present.map((item) => {
    const change = items.get(key(item));
    if (!change) return item;
    return isApart ? { ...(item as Measure), teaser: own(change, 'teaser') } : change;
  });
}

/** Adds a part to a strategy, in steps. */
export function* partSteps(
  name: PartName,
  input: unknown,
  base: Strategy,
  url?: string,
  plain?: Plain,
): ParseSteps {
  const names = LISTS[name].filter((list) => own(input, list) !== undefined);
  // Teasers cannot contradict anything: they are read alone, not all measures once more.
  const isApart = name === 'teasers';
  const lists = names.map(
    (list) => [list, complete(base[list], rowsOf(input, list), isApart)] as const,
  );
  const result = yield* readSteps(Object.fromEntries(lists), base, url, plain);
  if (!result.strategy) return result;
  const read = result.strategy;
  const merged = names.map((list) => [list, replace(base[list], read[list], isApart)] as const);
  const strategy: Strategy = { ...read, ...Object.fromEntries(merged) };
  const counts = isApart ? base.counts : yield* countSteps(strategy);
  return { ...result, strategy: { ...strategy, counts } };
}

/**
 * Adds a part of a feed to a strategy.
 *
 * @param input - parsed JSON of the part's file
 * @param url - of the feed
 */
export const parsePart = (
  name: PartName,
  input: unknown,
  strategy: Strategy,
  url?: string,
): ParseResult => finish(partSteps(name, input, strategy, url, withoutMarkup));
