import type { Problem } from '@strategy-widgets/feed';
import { isId, MAX_ITEMS } from '@strategy-widgets/feed/rules';
import schema from '@strategy-widgets/feed/schema' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import { faultsOf } from './faults.ts';
import { severityAt, type SchemaNode } from './pointers.ts';
import { cycles, duplicates, idsOf } from './relations.ts';
import { FORMATS, hasText, withoutBlanks } from './stated.ts';

const root: SchemaNode = schema;

/** The schema with the length at which the parser cuts lists that state none. */
function withLimits(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withLimits);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, withLimits(value)] as const);
  const limited: Record<string, unknown> = Object.fromEntries(entries);
  if (limited['type'] === 'array') limited['maxItems'] ??= MAX_ITEMS;
  return limited;
}

function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: false, formats: FORMATS });
  ajv.addKeyword({
    keyword: 'x-localizedText',
    validate: (_: true, data: unknown) => hasText(data),
  });
  ajv.addKeyword({
    keyword: 'x-refersTo',
    type: 'string',
    validate: (list: string, data: string, _node: unknown, context?: { rootData: unknown }) => {
      const known = idsOf(context?.rootData, list);
      return !known || !isId(data) || known.has(data);
    },
  });
  return ajv;
}

const check = createAjv().compile(withLimits(schema) as object);

/**
 * Checks a feed against the JSON Schema and the rules that a schema cannot say: unique ids, references,
 * no rings. For publishers and tests; it must find what the parser finds.
 *
 * @param input - parsed JSON
 */
export function validateFeed(input: unknown): Problem[] {
  const feed = withoutBlanks(input);
  check(feed);
  const faults = faultsOf(check.errors ?? []).map((fault): Problem => ({
    ...fault,
    severity: severityAt(root, fault.pointer),
  }));
  return [...faults, ...duplicates(feed), ...cycles(feed)];
}
