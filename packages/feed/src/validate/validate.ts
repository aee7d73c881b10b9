import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../schema/strategy.schema.json' with { type: 'json' };
import type { Problem } from '../problems.ts';
import { ID } from '../parse/words.ts';
import { FORMATS, hasText, withoutBlanks } from './formats.ts';
import { cycles, duplicates, idsOf } from './lists.ts';
import { faultsOf } from './faults.ts';
import { severityAt, type SchemaNode } from './pointers.ts';

const root: SchemaNode = schema;

/** As the parser cuts lists that state no length. */
const MAX_ITEMS = 20_000;

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
      return !known || !ID.test(data) || known.has(data);
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
