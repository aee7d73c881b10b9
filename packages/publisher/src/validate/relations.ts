import type { Measure, Problem } from '@strategy-widgets/feed';
import {
  checkParents,
  isId,
  isJsonObject,
  knownIds,
  own,
  type JsonObject,
} from '@strategy-widgets/feed/rules';

const listIn = (feed: unknown, name: string): readonly unknown[] => {
  const list = own(feed, name);
  return Array.isArray(list) ? list : [];
};

/** Ids and former ids of a list; undefined for one that comes in another part. */
export function idsOf(feed: unknown, name: string): ReadonlyMap<string, string> | undefined {
  const isLater = own(feed, 'parts') !== undefined && own(feed, name) === undefined;
  return isLater ? undefined : knownIds(listIn(feed, name));
}

/** Items whose id another item of the list has already. */
export function duplicates(feed: unknown): Problem[] {
  const lists = isJsonObject(feed) ? Object.keys(feed) : [];
  return lists.flatMap((name) => {
    const seen = new Set<string>();
    return listIn(feed, name).flatMap((item, index): Problem[] => {
      const id = own(item, 'id');
      if (!isId(id)) return [];
      const pointer = `/${name}/${String(index)}/id`;
      const isTwin = seen.has(id);
      seen.add(id);
      return isTwin ? [{ pointer, code: 'duplicate-id', severity: 'error', detail: id }] : [];
    });
  });
}

// String(…) throws for what JSON can hold: {"toString": 0}.
const resolve = (ids: ReadonlyMap<string, string>, id: unknown): string | undefined =>
  typeof id === 'string' ? ids.get(id) : undefined;

const relatedOf = (item: JsonObject, ids: ReadonlyMap<string, string>) =>
  listIn(item, 'related').map((relation) => ({
    measure: resolve(ids, own(relation, 'measure')) ?? '',
    type: 'seeAlso' as const,
  }));

/** Parents and relations by which measures belong to themselves. */
export function cycles(feed: unknown): Problem[] {
  const raw = listIn(feed, 'measures');
  const ids = knownIds(raw);
  const problems: Problem[] = [];
  const measures = raw.filter(isJsonObject).flatMap((item) => {
    const { id, parent } = item;
    if (!isId(id)) return [];
    return [{ id, parent: resolve(ids, parent), related: relatedOf(item, ids) }];
  });
  checkParents(measures as unknown as Measure[], raw, problems);
  return problems;
}
