import { isJsonObject, MAX_ITEMS } from '@strategy-widgets/feed/rules';
import schema from '@strategy-widgets/feed/schema' with { type: 'json' };

/** True for a string of any form, in which markup is a slip. */
const isPlain = (node: Record<string, unknown>): boolean =>
  [node['type']].flat().includes('string') && !node['format'] && !node['enum'];

/** The schema with what the parser does to each kind: the length of lists, markup in texts. */
function withLimits(node: unknown, isMarkdown = false): unknown {
  if (Array.isArray(node)) return node.map((item) => withLimits(item, isMarkdown));
  if (!isJsonObject(node)) return node;
  const takesMarks = isMarkdown || Boolean(node['x-markdown']);
  const entries = Object.entries(node).map(
    ([key, value]) => [key, withLimits(value, takesMarks)] as const,
  );
  const limited: Record<string, unknown> = Object.fromEntries(entries);
  if (limited['type'] === 'array') limited['maxItems'] ??= MAX_ITEMS;
  if (!takesMarks && isPlain(limited)) limited['x-plain'] = true;
  return limited;
}

interface ListSchema {
  readonly maxItems: number;
  readonly items: object;
}
type Limited = typeof schema & { properties: Record<string, ListSchema> };

const limited = withLimits(schema) as Limited;
const { items: _items, ...anyList } = limited.properties.measures;

/** How many entries the parser reads of each list of the strategy. */
export const MOST_ITEMS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.keys(schema.properties).flatMap((name) => {
    const { items, maxItems } = limited.properties[name] as Partial<ListSchema>;
    return items === undefined || maxItems === undefined ? [] : [[name, maxItems]];
  }),
);

/** What checks everything but the items of these lists. */
export const REST = 'rest';

/**
 * All of a feed but those items: ajv copies the errors so far for each further one, so that thousands of
 * faulty items of one list would take minutes.
 */
const rest = {
  ...limited,
  $id: `${schema.$id}?${REST}`,
  properties: {
    ...limited.properties,
    ...Object.fromEntries(
      Object.entries(MOST_ITEMS).map(([name, maxItems]) => [name, { ...anyList, maxItems }]),
    ),
  },
};

/** The id of the schema that checks an item of a list, or the rest. */
export const schemaOf = (name: string): string => `${schema.$id}?${name}`;

/** The whole schema, that of the rest, and one for an item of each list. */
export const schemas: readonly object[] = [
  limited,
  rest,
  ...Object.keys(MOST_ITEMS).map((name) => ({
    $id: schemaOf(name),
    $ref: `${schema.$id}#/properties/${name}/items`,
  })),
];
