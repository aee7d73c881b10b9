import type { Problem } from '@strategy-widgets/feed';
import { isBlank, isId, own, recordsIn, type FeedRecord } from '@strategy-widgets/feed/rules';
import type { SchemaNode } from './pointers.ts';
import type { KnownIds } from './relations.ts';

/** What a part of a key says, as far as it can be read. */
function partOf(value: unknown, node: SchemaNode, root: SchemaNode, ids: KnownIds): unknown {
  const list = node['x-refersTo'];
  if (list !== undefined) {
    const known = ids.get(list);
    const id = typeof value === 'string' && isId(value) ? value : undefined;
    return known && id !== undefined ? known.get(id) : id;
  }
  const { enum: words, default: fallback } = { ...root.$defs?.[nameIn(node)], ...node };
  if (words) return words.includes(value) ? value : fallback;
  return isBlank(value) ? undefined : value;
}

const nameIn = ({ $ref }: SchemaNode): string => $ref?.split('/').pop() ?? '';

/** What no two items of a list may share. */
function keyOf({ name, value }: FeedRecord, root: SchemaNode, ids: KnownIds): string | undefined {
  const definition = root.$defs?.[name];
  if (definition?.required?.includes('id')) return value['id'] as string;
  const parts = definition?.['x-key'];
  return (
    parts &&
    JSON.stringify(
      parts.map((part) => partOf(own(value, part), definition.properties?.[part] ?? {}, root, ids)),
    )
  );
}

/**
 * Items of a list whose id or key another one has already.
 *
 * @param dropped - pointers of items that are left out; takes those that are found
 */
export function twins(
  feed: unknown,
  root: SchemaNode,
  ids: KnownIds,
  dropped: Set<string>,
): Problem[] {
  const places = new Map<string, string>();
  const problems: Problem[] = [];
  for (const record of recordsIn(feed)) {
    const list = /^(.*)\/\d+$/.exec(record.at)?.[1];
    const key = list === undefined || dropped.has(record.at) ? undefined : keyOf(record, root, ids);
    if (key === undefined) continue;
    const first = places.get(`${String(list)} ${key}`);
    if (first === undefined) {
      places.set(`${String(list)} ${key}`, record.at);
      continue;
    }
    const [end, code] = isId(key)
      ? (['/id', 'duplicate-id'] as const)
      : (['', 'duplicate-key'] as const);
    dropped.add(record.at);
    problems.push({
      pointer: record.at + end,
      code,
      severity: 'error',
      detail: key.slice(0, 80),
      other: first + end,
    });
  }
  return problems;
}
