import type { Problem, ProblemCode } from '@strategy-widgets/feed';
import {
  checkFeed,
  clean,
  FORMATS,
  isBlank,
  isId,
  isJsonObject,
  MAX_ITEMS,
  own,
  withoutMarkup,
} from '@strategy-widgets/feed/rules';
import schema from '@strategy-widgets/feed/schema' with { type: 'json' };
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { faultsOf, type Fault } from './faults.ts';
import { droppedBy, severityAt, type SchemaNode } from './pointers.ts';
import { cycles, idsIn, type KnownIds } from './relations.ts';
import { twins } from './twins.ts';

const root: SchemaNode = schema;

const LISTS = Object.keys(schema.properties);

/** Deeper than the format itself ever goes: what lies there is of nobody's. */
const DEPTH = 30;

/** The feed without fields whose text counts as absent. */
function withoutBlanks(value: unknown, depth = DEPTH): unknown {
  if (depth === 0) return value;
  if (Array.isArray(value)) return value.map((item) => withoutBlanks(item, depth - 1));
  if (!isJsonObject(value)) return value;
  const stated = Object.entries(value).filter(([, item]) => !isBlank(item));
  return Object.fromEntries(stated.map(([name, item]) => [name, withoutBlanks(item, depth - 1)]));
}

const isTag = (text: string): boolean => Boolean(FORMATS['language-tag']?.[1](text));

/** True for a text, or for at least one in a usable language. */
const hasText = (value: unknown): boolean =>
  isJsonObject(value)
    ? Object.entries(value).some(
        ([tag, text]) => isTag(tag) && typeof text === 'string' && !isBlank(text),
      )
    : !isBlank(value);

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

/** What references may name in the feed that is being checked. */
let known: KnownIds = new Map();

function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  for (const [name, [, test]] of Object.entries(FORMATS))
    ajv.addFormat(name, (text) => Boolean(test(text)));
  ajv.addKeyword({
    keyword: 'x-localizedText',
    validate: (_: true, data: unknown) => hasText(data),
  });
  ajv.addKeyword({
    keyword: 'x-refersTo',
    type: 'string',
    validate: (list: string, data: string) => {
      const ids = known.get(list);
      return !ids || !isId(data) || ids.has(data);
    },
  });
  ajv.addKeyword({
    keyword: 'x-plain',
    type: 'string',
    validate: (_: true, data: string) =>
      isBlank(data) || withoutMarkup(clean(data)) === clean(data),
  });
  return ajv;
}

interface ListSchema {
  readonly maxItems: number;
  readonly items: object;
}
type Limited = typeof schema & { properties: Record<string, ListSchema> };

const limited = withLimits(schema) as Limited;
const ajv = createAjv().addSchema(limited);
const { items: _items, ...anyList } = limited.properties.measures;

/** The lists of the strategy, with what checks one item of each. */
const lists = LISTS.filter((name) => limited.properties[name]?.items !== undefined).map((name) => ({
  name,
  limit: limited.properties[name]?.maxItems,
  check: ajv.compile({ $ref: `${schema.$id}#/properties/${name}/items` }),
}));

/**
 * Everything but those items: ajv copies the errors so far for each further one, so that thousands of
 * faulty items of one list would take minutes.
 */
const checkRest = ajv.compile({
  ...limited,
  $id: `${schema.$id}?rest`,
  properties: {
    ...limited.properties,
    ...Object.fromEntries(lists.map(({ name, limit }) => [name, { ...anyList, maxItems: limit }])),
  },
});

/** Faults for which a value is changed, not left out. */
const CHANGED: ReadonlySet<ProblemCode> = new Set(['too-long', 'too-many-items', 'markup']);

function faultsBy(check: ValidateFunction, value: unknown, at: string): Fault[] {
  if (check(value)) return [];
  const faults = faultsOf(check.errors ?? [], at);
  check.errors = null;
  return faults;
}

/** What the schema finds, with the ids that references may name. */
function faultsIn(feed: unknown, ids: KnownIds): Problem[] {
  known = ids;
  const faults = faultsBy(checkRest, feed, '');
  for (const { name, limit, check } of lists) {
    const list = own(feed, name);
    const items: unknown[] = Array.isArray(list) ? list.slice(0, limit) : [];
    for (const [index, item] of items.entries())
      faults.push(...faultsBy(check, item, `/${name}/${String(index)}`));
  }
  return faults.map((fault) => ({
    ...fault,
    severity: CHANGED.has(fault.code) ? 'warning' : severityAt(root, fault.pointer),
  }));
}

const isOfRoot = (pointer: string): boolean => /^\/\w+\/\d+$/.test(pointer);

/**
 * Checks a feed against the JSON Schema and the rules that a schema cannot say: unique ids and keys,
 * references, no rings, no contradictions. For publishers and tests; it must find what the parser finds.
 *
 * @param input - parsed JSON
 */
export function validateFeed(input: unknown): Problem[] {
  const feed = withoutBlanks(input);
  let ids = idsIn(feed, LISTS, new Set());
  let faults = faultsIn(feed, ids);
  let dropped = droppedBy(faults);
  let doubles = twins(feed, root, ids, dropped);
  if ([...dropped].some(isOfRoot)) {
    // References to what is left out itself lead nowhere.
    ids = idsIn(feed, LISTS, dropped);
    faults = faultsIn(feed, ids);
    dropped = droppedBy(faults);
    doubles = twins(feed, root, ids, dropped);
  }
  return [...faults, ...doubles, ...cycles(feed, ids, dropped), ...checkFeed(input)];
}
