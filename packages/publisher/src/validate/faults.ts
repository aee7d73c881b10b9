import type { ProblemCode } from '@strategy-widgets/feed';
import { escapeKey, FORMATS } from '@strategy-widgets/feed/rules';
import type { ErrorObject } from 'ajv';

/** A fault at its place. */
export interface Fault {
  readonly pointer: string;
  readonly code: ProblemCode;
}

const CODES: Readonly<Record<string, ProblemCode>> = {
  required: 'missing-required',
  type: 'type-mismatch',
  enum: 'unknown-value',
  minimum: 'out-of-range',
  maximum: 'out-of-range',
  maxLength: 'too-long',
  maxItems: 'too-many-items',
  'x-localizedText': 'missing-required',
  'x-refersTo': 'unresolved-reference',
  'x-plain': 'markup',
};

const codeOf = ({ keyword, params, propertyName }: ErrorObject): ProblemCode | undefined => {
  const { format } = params as { format?: string };
  const code = keyword === 'format' ? FORMATS[format ?? '']?.[0] : CODES[keyword];
  return propertyName !== undefined && code === 'bad-id' ? 'bad-key' : code;
};

function faultOf(error: ErrorObject, at: string): Fault[] {
  const { schemaPath, keyword, propertyName } = error;
  const instancePath = at + error.instancePath;
  const { missingProperty } = error.params as { missingProperty?: string };
  if (/\/\$defs\/(point|position|focalPoint)\//.test(schemaPath)) {
    const isItem = schemaPath.includes('/prefixItems/');
    return [
      { pointer: isItem ? instancePath.replace(/\/\d+$/, '') : instancePath, code: 'bad-point' },
    ];
  }
  const key = propertyName ?? (keyword === 'required' ? missingProperty : undefined);
  const pointer = key === undefined ? instancePath : `${instancePath}/${escapeKey(key)}`;
  const code = codeOf(error);
  if (code === undefined) return [];
  return [{ pointer, code: pointer === '' && code === 'type-mismatch' ? 'not-an-object' : code }];
}

type Codes = ReadonlyMap<string, ReadonlySet<ProblemCode>>;

function codesOf(faults: readonly Fault[]): Codes {
  const codes = new Map<string, Set<ProblemCode>>();
  for (const { pointer, code } of faults) {
    const there = codes.get(pointer);
    if (there) there.add(code);
    else codes.set(pointer, new Set([code]));
  }
  return codes;
}

/** Where the first fault explains the others: a bad key its value, a wrong type its wrong value. */
function isExplained({ pointer, code }: Fault, codes: Codes): boolean {
  if (code === 'unknown-value' && codes.get(pointer)?.has('type-mismatch')) return true;
  for (let above = pointer; above; above = above.slice(0, above.lastIndexOf('/'))) {
    const there = codes.get(above);
    if (code !== 'bad-key' && there?.has('bad-key')) return true;
    if (code !== 'bad-language' && there?.has('bad-language')) return true;
  }
  return false;
}

/**
 * The errors of ajv in the parser's terms, each fault once.
 *
 * @param at - JSON pointer of what was checked
 */
export function faultsOf(errors: readonly ErrorObject[], at: string): Fault[] {
  const all = errors.flatMap((error) => faultOf(error, at));
  const byPlace = new Map(all.map((fault) => [`${fault.pointer} ${fault.code}`, fault]));
  const codes = codesOf(all);
  return [...byPlace.values()].filter((fault) => !isExplained(fault, codes));
}
