type Item = Readonly<Record<string, unknown>>;

/** What makes an item one town's own, and how that is told. */
interface OwnList {
  readonly ofTown: (town: string) => Item;
  readonly isOf: (item: Item, town: string) => boolean;
}

const byMunicipality: OwnList = {
  ofTown: (town) => ({ municipality: town }),
  isOf: (item, town) => item['municipality'] === town,
};

/** Lists of which a town has entries of its own, by their fields. */
export const OWN_LISTS: Readonly<Record<string, OwnList>> = {
  organizations: byMunicipality,
  measures: {
    ofTown: (town) => ({ owner: town }),
    isOf: (item, town) => item['owner'] === town,
  },
  values: {
    ofTown: (town) => ({ scope: 'local', municipalities: [town] }),
    isOf: ({ scope, municipalities }, town) =>
      scope === 'local' && Array.isArray(municipalities) && municipalities.join() === town,
  },
  needs: byMunicipality,
  feedbackRoutes: byMunicipality,
  'vision/local': byMunicipality,
};

/** Every text in a value. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* textsIn(inner);
}

/**
 * The county's part of a feed: without what these towns say in workbooks of their own, but with what its shared
 * entries refer to.
 */
export function countyPart(feed: Item, towns: readonly string[]): Item {
  const all = Array.isArray(feed['participations']) ? (feed['participations'] as Item[]) : [];
  const participations = all.filter(({ municipality }) => !towns.includes(String(municipality)));
  const rest = { ...towns.reduce<Item>(withoutOwn, feed), participations };
  const used = new Set(textsIn(rest));
  const lists = Object.keys(OWN_LISTS).filter((field) => Array.isArray(feed[field]));
  return {
    ...rest,
    ...Object.fromEntries(
      lists.map((field) => {
        const kept = rest[field as keyof typeof rest];
        const items = (feed[field] as Item[]).filter(
          (item) => kept.includes(item) || used.has(String(item['id'])),
        );
        return [field, items];
      }),
    ),
  };
}

/** The vision without what one town adds to it. */
function withoutAddition(vision: unknown, town: string): unknown {
  const { local, ...rest } = (vision ?? {}) as Item;
  if (!Array.isArray(local)) return vision;
  const others = (local as Item[]).filter((item) => !byMunicipality.isOf(item, town));
  return others.length ? { ...rest, local: others } : rest;
}

/** A feed without what is one town's own: what that town's workbook refers to. */
export function withoutOwn(feed: Item, town: string): Item {
  const lists = Object.entries(OWN_LISTS).filter(([field]) => Array.isArray(feed[field]));
  const { vision } = feed;
  return {
    ...feed,
    ...(vision !== undefined && { vision: withoutAddition(vision, town) }),
    ...Object.fromEntries(
      lists.map(([field, { isOf }]) => [
        field,
        (feed[field] as Item[]).filter((item) => !isOf(item, town)),
      ]),
    ),
  };
}
