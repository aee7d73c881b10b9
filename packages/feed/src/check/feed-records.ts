import { CORE_SHAPES } from '../generated/core-shapes.ts';
import { MEASURE_SHAPES } from '../generated/measure-shapes.ts';
import { isJsonObject, own, type JsonObject } from '../parse/context.ts';
import { itemRecord } from '../parse/core.ts';
import { limitIn } from '../parse/items.ts';
import { kindOf, readShapes, ROOT, type Field } from '../parse/shapes.ts';

/** An object of a feed as it stands there, with the name of its record and its place. */
export interface FeedRecord {
  readonly name: string;
  readonly value: JsonObject;
  /** JSON pointer (RFC 6901). */
  readonly at: string;
}

/** A field that holds further records, alone or in a list. */
interface Holder {
  readonly name: string;
  readonly record: string;
  /** How many items are read; absent where it holds one. */
  readonly limit?: number;
}

/** What the format knows of a record. */
export interface Known {
  readonly names: ReadonlySet<string>;
  /** Fields with texts, and how: one, a list or a map of them. */
  readonly texts: readonly (readonly [name: string, kind: 'one' | 'list' | 'map'])[];
  readonly holders: readonly Holder[];
}

function textOf([name, , code]: Field): Known['texts'] {
  const kind = kindOf(code);
  const held = kindOf(code.replace(/^list (\d+ )?|^map \S+ /, ''));
  if (held !== 'text' && held !== 'markdown') return [];
  return [[name, kind === 'list' || kind === 'map' ? kind : 'one']];
}

function holderOf(field: Field): Holder[] {
  const [name, , code] = field;
  const listed = itemRecord(field);
  const record = listed ?? /^record (.*)/.exec(code)?.[1];
  if (record === undefined) return [];
  return [{ name, record, limit: listed === undefined ? undefined : limitIn(code) }];
}

let known: ReadonlyMap<string, Known> | undefined;

/** Made when it is asked for: whoever imports this and asks nothing loads nothing of it. */
const createKnown = (): ReadonlyMap<string, Known> =>
  new Map(
    [...readShapes(CORE_SHAPES, MEASURE_SHAPES)].map(([record, all]) => [
      record,
      {
        names: new Set(all.map(([name]) => name)),
        texts: all.flatMap(textOf),
        holders: all.flatMap(holderOf),
      },
    ]),
  );

export function knownOf(record: string): Known {
  known ??= createKnown();
  return known.get(record) ?? { names: new Set(), texts: [], holders: [] };
}

/** Every object of a feed that the format knows, from the feed itself down to what they hold. */
export function* recordsIn(value: unknown, name = ROOT, at = ''): Generator<FeedRecord, undefined> {
  if (!isJsonObject(value)) return;
  yield { name, value, at };
  for (const { name: field, record, limit } of knownOf(name).holders) {
    const child = own(value, field);
    if (child === undefined) continue;
    const place = `${at}/${field}`;
    if (limit === undefined) yield* recordsIn(child, record, place);
    else if (Array.isArray(child)) {
      const count = Math.min(child.length, limit);
      for (let index = 0; index < count; index++) {
        yield* recordsIn(child[index], record, `${place}/${String(index)}`);
      }
    }
  }
}
