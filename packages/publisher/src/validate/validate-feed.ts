import type { Problem } from '@strategy-widgets/feed';
import { FORMATS, isBlank, isId, isJsonObject, MAX_ITEMS } from '@strategy-widgets/feed/rules';
import schema from '@strategy-widgets/feed/schema' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import { faultsOf } from './faults.ts';
import { severityAt, type SchemaNode } from './pointers.ts';
import { cycles, duplicates, idsOf } from './relations.ts';

const root: SchemaNode = schema;

/** The feed without fields whose text counts as absent. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (!isJsonObject(value)) return value;
  const stated = Object.entries(value).filter(([, item]) => !isBlank(item));
  return Object.fromEntries(stated.map(([name, item]) => [name, withoutBlanks(item)]));
}

const isTag = (text: string): boolean => Boolean(FORMATS['language-tag']?.[1](text));

/** True for a text, or for at least one in a usable language. */
const hasText = (value: unknown): boolean =>
  isJsonObject(value)
    ? Object.entries(value).some(
        ([tag, text]) => isTag(tag) && typeof text === 'string' && !isBlank(text),
      )
    : !isBlank(value);

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
