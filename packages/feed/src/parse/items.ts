import { own, type Context, type Fail } from './context.ts';

/** Longer lists are cut: a page must stay usable whatever it is fed. */
export const MAX_ITEMS = 20_000;

/** How long a list may be by its code. */
export const limitIn = (code: string): number => +(/^list (\d+) /.exec(code)?.[1] ?? MAX_ITEMS);

/** The items of a list that may be read. */
export function itemsOf(value: unknown, fail: Fail, limit: number): readonly unknown[] {
  if (!Array.isArray(value)) {
    fail('type-mismatch');
    return [];
  }
  if (value.length > limit) fail('too-many-items', value.length);
  return value.slice(0, limit);
}

/** What no two items of a list may share: their id or the fields of their key; any other is itself. */
export function keyOf({ shapes }: Context, code: string, item: unknown): unknown {
  const id = own(item, 'id');
  if (id) return id;
  const parts = shapes
    .get(code.slice(7))
    ?.flatMap(([name, , , , isKey]) => (isKey ? [own(item, name)] : []));
  return parts?.length ? JSON.stringify(parts) : item;
}
