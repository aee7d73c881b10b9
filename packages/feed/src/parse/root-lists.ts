import { own, type Context } from './context.ts';
import { added, addItem, type Items as Added } from './records.ts';
import { isId } from './formats.ts';

type Items = readonly unknown[];

/** Ids of a list with the id that each stands for: itself, or for a former one the present one. */
export function knownIds(items: Items): Map<string, string> {
  const known = new Map<string, string>();
  for (const item of items) {
    const id = own(item, 'id');
    if (isId(id)) known.set(id, id);
  }
  for (const item of items) {
    const aliases = own(item, 'aliases');
    const id = own(item, 'id');
    if (!isId(id) || !Array.isArray(aliases)) continue;
    for (const alias of aliases) if (isId(alias) && !known.has(alias)) known.set(alias, id);
  }
  return known;
}

function* readOnce(
  context: Context,
  name: string,
  code: string,
  raw: Items,
): Generator<undefined, unknown[]> {
  const items: Added = new Map();
  let index = 0;
  for (const value of raw) {
    yield;
    addItem(context, code, value, `/${name}/${index++}`, items);
  }
  return added(items);
}

/**
 * A list of the strategy itself, in steps. Its items may refer to each other, before or after; when
 * one of them is dropped the list is read again, so that no reference to it survives.
 *
 * @param kept - items known from elsewhere
 */
export function* readRootList(
  context: Context,
  name: string,
  code: string,
  raw: Items,
  kept: Items,
): Generator<undefined, Items> {
  const { ids, problems } = context;
  const mark = problems.length;
  const expected = knownIds([...kept, ...raw]);
  ids.set(name, expected);
  let items = yield* readOnce(context, name, code, raw);
  const present = knownIds([...kept, ...items]);
  ids.set(name, present);
  if (present.size !== expected.size) {
    problems.length = mark;
    items = yield* readOnce(context, name, code, raw);
  }
  return items;
}
