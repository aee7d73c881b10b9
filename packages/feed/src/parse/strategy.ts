import { CORE_SHAPES } from '../generated/core-shapes.ts';
import { MEASURE_SHAPES } from '../generated/measure-shapes.ts';
import type { Measure, Strategy } from '../generated/types.ts';
import { finish, finishInSlices } from './steps.ts';
import { checkSteps } from '../check/check-feed.ts';
import { withoutMarkup } from '../check/plain-text.ts';
import { own, type Context, type JsonObject, type Plain } from './context.ts';
import { countSteps } from './counts.ts';
import { readRootList } from './root-lists.ts';
import { checkParents } from './parents.ts';
import { itemsOf, limitIn } from './items.ts';
import { failAt, read } from './records.ts';
import { itemRecord, resultOf, type ParseResult } from './core.ts';
import { isBlank } from './values.ts';
import { readShapes, ROOT, type Field } from './shapes.ts';

/** Parsing in steps, one for each item, so that long feeds need not block the page. */
export type ParseSteps = Generator<undefined, ParseResult>;

type Items = readonly unknown[];

const all = readShapes(CORE_SHAPES, MEASURE_SHAPES);
const fields = all.get(ROOT) ?? [];
const isRootList = (field: Field) => itemRecord(field) !== undefined;
/** Lists of the strategy are read in steps, before the rest. */
const shapes = new Map(all).set(
  ROOT,
  fields.filter((field) => !isRootList(field)),
);

function* readList(
  context: Context,
  field: Field,
  feed: unknown,
  base?: Strategy,
): Generator<undefined, Items> {
  const [name] = field;
  const given = own(feed, name);
  const raw = isBlank(given) ? undefined : given;
  const kept: Items = base?.[name as 'measures'] ?? [];
  // What may still come is not read as missing.
  if (raw === undefined && !kept.length && context.isPartial) return kept;
  const fail = failAt(context, raw, `/${name}`, 'warning');
  const items = raw === undefined ? [] : itemsOf(raw, fail, limitIn(field[2]));
  const present = yield* readRootList(
    context,
    name,
    `record ${itemRecord(field) ?? ''}`,
    items,
    kept,
  );
  if (raw === undefined) return kept;
  return name === 'measures'
    ? checkParents(present as Measure[], items, context.problems)
    : present;
}

/**
 * Reads a feed, or lists that complete it.
 *
 * @param input - a feed; with `base` only some lists of it
 * @param base - strategy that has everything else
 * @param url - address of the feed, by which relative links are resolved
 * @param plain - reads text out of markup
 */
export function* readSteps(
  input: unknown,
  base?: Strategy,
  url?: string,
  plain?: Plain,
): ParseSteps {
  const isPartial = (base ?? own(input, 'parts')) !== undefined;
  const context: Context = { shapes, ids: new Map(), isPartial, problems: [], url, plain };
  const lists: Record<string, Items> = {};
  for (const field of fields.filter(isRootList)) {
    lists[field[0]] = yield* readList(context, field, input, base);
  }
  const rest =
    base ?? (read(context, `record ${ROOT}`, input, '', 'fatal') as JsonObject | undefined);
  return resultOf({ ...rest, ...lists }, context);
}

/** Reads a feed with its measures, in steps. */
function* parseSteps(input: unknown, url?: string, plain?: Plain): ParseSteps {
  const result = yield* readSteps(input, undefined, url, plain);
  const { strategy } = result;
  if (!strategy?.measures.length) return result;
  return { ...result, strategy: { ...strategy, counts: yield* countSteps(strategy) } };
}

/** Reads a feed with its measures without blocking the page, and looks no closer. */
export const readInSlices = (input: unknown, url?: string, plain?: Plain): Promise<ParseResult> =>
  finishInSlices(parseSteps(input, url, plain));

/** Reads a feed, then looks through it for what can be read but cannot be meant. */
function* closeSteps(input: unknown, url?: string): ParseSteps {
  const result = yield* parseSteps(input, url, withoutMarkup);
  return { ...result, problems: [...result.problems, ...(yield* checkSteps(input))] };
}

/**
 * Reads a feed: strict about its envelope, lenient about its items. One bad item is dropped with its
 * reason, all good ones stay. Never throws.
 *
 * @param input - parsed JSON
 * @param url - its address, by which relative links are resolved; without it they stay as they are
 */
export const parseStrategy = (input: unknown, url?: string): ParseResult =>
  finish(closeSteps(input, url));

/** The same without keeping others waiting. */
export const parseInSlices = (input: unknown, url?: string): Promise<ParseResult> =>
  finishInSlices(closeSteps(input, url));
