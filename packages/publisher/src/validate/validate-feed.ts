import type { Problem, ProblemCode } from '@strategy-widgets/feed';
import { checkFeed, isBlank, isJsonObject, own } from '@strategy-widgets/feed/rules';
import schema from '@strategy-widgets/feed/schema' with { type: 'json' };
import type { ValidateFunction } from 'ajv';
import { checks } from './checks.ts';
import { faultsOf, type Fault } from './faults.ts';
import { letReferTo } from './keywords.ts';
import { MOST_ITEMS, REST } from './limited-schema.ts';
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

/** Faults for which a value is changed, not left out. */
const CHANGED: ReadonlySet<ProblemCode> = new Set(['too-long', 'too-many-items', 'markup']);

function faultsBy(check: ValidateFunction | undefined, value: unknown, at: string): Fault[] {
  if (!check || check(value)) return [];
  const faults = faultsOf(check.errors ?? [], at);
  check.errors = null;
  return faults;
}

/** What the schema finds, with the ids that references may name. */
function faultsIn(feed: unknown, ids: KnownIds): Problem[] {
  letReferTo(ids);
  const faults = faultsBy(checks[REST], feed, '');
  for (const [name, limit] of Object.entries(MOST_ITEMS)) {
    const list = own(feed, name);
    const items: unknown[] = Array.isArray(list) ? list.slice(0, limit) : [];
    for (const [index, item] of items.entries())
      faults.push(...faultsBy(checks[name], item, `/${name}/${String(index)}`));
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
