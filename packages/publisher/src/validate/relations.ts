import type { Measure, Problem } from '@strategy-widgets/feed';
import { checkParents, isId, isJsonObject, knownIds, own } from '@strategy-widgets/feed/rules';
import type { JsonObject } from '@strategy-widgets/feed/rules';

const listIn = (feed: unknown, name: string): readonly unknown[] => {
  const list = own(feed, name);
  return Array.isArray(list) ? list : [];
};

/** Ids and former ids by list; a list that comes in another part is missing. */
export type KnownIds = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * The ids that references of a feed may name.
 *
 * @param names - of the lists of the format
 * @param dropped - pointers of items that are left out
 */
export function idsIn(
  feed: unknown,
  names: readonly string[],
  dropped: ReadonlySet<string>,
): KnownIds {
  const isPartial = own(feed, 'parts') !== undefined;
  const here = names.filter((name) => !isPartial || own(feed, name) !== undefined);
  return new Map(
    here.map((name) => {
      const items = listIn(feed, name);
      return [
        name,
        knownIds(items.filter((_, index) => !dropped.has(`/${name}/${String(index)}`))),
      ];
    }),
  );
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
export function cycles(feed: unknown, known: KnownIds, dropped: ReadonlySet<string>): Problem[] {
  const raw = listIn(feed, 'measures');
  const ids = known.get('measures') ?? new Map<string, string>();
  const problems: Problem[] = [];
  const measures = raw.flatMap((item, index) => {
    if (!isJsonObject(item) || dropped.has(`/measures/${String(index)}`)) return [];
    const { id, parent } = item;
    if (!isId(id)) return [];
    return [{ id, parent: resolve(ids, parent), related: relatedOf(item, ids) }];
  });
  checkParents(measures as unknown as Measure[], raw, problems);
  return problems;
}
