import { isId, isJsonObject, type JsonObject } from '@strategy-widgets/feed/rules';
import schema from '@strategy-widgets/feed/schema' with { type: 'json' };
import fc from 'fast-check';
import { wholeText } from '../cells/reading.ts';
import { repaired, resolved } from './mended-feed.ts';

/** The keywords that say what may be generated. */
interface Node {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly prefixItems?: readonly Node[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly propertyNames?: Node;
  readonly 'x-refersTo'?: string;
  readonly 'x-localizedText'?: boolean;
}

const definitions = schema.$defs as Record<string, Node>;
const top = schema as unknown as Node;

const MADE = new Set(['counts', 'parts', 'schema', 'defaultLanguage']);

const follow = (node: Node): Node => {
  const found = definitions[node.$ref?.split('/').pop() ?? ''];
  return found ? { ...found, ...node } : node;
};

/** Signs at which files of cells break: separators, quotes, formulas, line breaks, other scripts. */
const word = fc.oneof(
  fc.constantFrom(
    'Rad',
    '=SUMME(A1)',
    "'=1",
    '"Mut"',
    'a;b',
    '-',
    '@x',
    '+49 5261',
    '„Nähe“',
    'ja',
    '0',
    '1.2',
    '46000',
    '#NV',
    'x, y',
    '_x000D_',
    '𝕊',
    'مرحبا',
    'a b',
    '100 %',
    '[1]',
    '15.03.2026',
    'a • b',
    'Q3 2026',
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
);
const lines = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .chain((words) => fc.constantFrom(' ', '\n', '; ', ', ').map((sign) => words.join(sign)));

/** A text as a cell can hold it: without blanks around, and not one that counts as none. */
const text = (limit = 200) =>
  lines
    .map((value) => [...wholeText({ value })].slice(0, limit).join('').trim())
    .filter((value) => /\p{L}/u.test(value) && !/\p{Cs}/u.test(value));

const language = fc.constantFrom('de-simple', 'en', 'uk', 'ar');

function localized(limit: number | undefined) {
  return fc.oneof(
    text(limit),
    fc
      .tuple(
        fc.option(text(limit), { nil: undefined }),
        fc.dictionary(language, text(limit), { minKeys: 1 }),
      )
      .map(([own, others]) => (own === undefined ? others : { de: own, ...others })),
  );
}

const two = (value: number): string => String(value).padStart(2, '0');
const day = fc
  .tuple(
    fc.integer({ min: 1950, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => `${String(year)}-${two(month)}-${two(date)}`);
const fuzzy = fc
  .tuple(day, fc.constantFrom(4, 7, 10, 'Q3', 'H1'))
  .map(([date, part]) =>
    typeof part === 'number' ? date.slice(0, part) : `${date.slice(0, 4)}-${part}`,
  );

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

const FORMATS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'strategy-id': fc
    .tuple(fc.constantFrom('rad', 'a', '1', 'alle', 'glasfaser-fuer-alle'), fc.nat(9))
    .map(([stem, number]) => `${stem}-${String(number)}`),
  'fuzzy-date': fuzzy,
  timestamp: fc.oneof(
    day,
    day.map((date) => `${date}T08:00:00Z`),
    day.map((date) => `${date}T08:00:00+02:00`),
  ),
  'safe-url': fc.constantFrom(
    'https://lemgo.example/a?b=1;c',
    'mailto:post@lemgo.example',
    '/karte',
    'boundaries.json',
    'tel:+4952611',
  ),
  'function-email': fc.constantFrom('post@lemgo.example', 'ideen+rad@dörentrup.example'),
  'language-tag': language,
  ags: digits(8),
  ars: digits(12),
};

const number = ({ minimum = -1e6, maximum = 1e9 }: Node) =>
  fc.oneof(
    fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) }),
    fc
      .double({ min: minimum, max: maximum, noNaN: true })
      .map((value) => Number(value.toPrecision(12)) || 0),
  );

/** References are numbers at first: which item they mean is known when the lists are there. */
const referenceTo = (list: string) => fc.nat(9).map((index) => ({ list, index }));

function anyOf(node: Node, isNested = false): fc.Arbitrary<unknown> {
  const found = follow(node);
  if (found['x-localizedText']) return localized(found.maxLength);
  if (found['x-refersTo'] !== undefined) return referenceTo(found['x-refersTo']);
  if (found.enum) return fc.constantFrom(...found.enum);
  if (found.format !== undefined) return FORMATS[found.format] ?? fc.constant('1.1');
  if (found.prefixItems) return fc.tuple(...found.prefixItems.map((item) => anyOf(item)));
  switch (found.type) {
    case 'array':
      return fc.array(anyOf(found.items ?? {}, true), {
        minLength: 1,
        maxLength: isNested ? 2 : 4,
      });
    case 'object':
      return found.properties
        ? record(found)
        : fc.dictionary(
            FORMATS[
              found.propertyNames?.$ref?.endsWith('languageTag') ? 'language-tag' : 'strategy-id'
            ] as fc.Arbitrary<string>,
            localized(undefined),
            { minKeys: 1, maxKeys: 3 },
          );
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: found.minimum ?? 0, max: found.maximum ?? 500_000 });
    case 'number':
      return number(found);
    default:
      return text(found.maxLength);
  }
}

function record({ properties = {}, required = [] }: Node): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties)
    .filter(([name]) => !MADE.has(name))
    .map(([name, node]) => [name, anyOf(node, true)] as const);
  return fc.record(Object.fromEntries(fields), {
    requiredKeys: required.filter((name) => !MADE.has(name)),
  });
}

/** Feeds without any fault that use everything the schema has, made from the schema itself. */
export const anyFeed = (): fc.Arbitrary<JsonObject> =>
  record(top)
    .map((value) => {
      const feed = value as JsonObject;
      const ids = (list: string) =>
        ((feed[list] ?? []) as { id: unknown }[]).map(({ id }) => id).filter(isId);
      return repaired({ ...(resolved(feed, ids) as object), schema: '1.1', defaultLanguage: 'de' });
    })
    .filter(
      (feed): feed is JsonObject =>
        isJsonObject(feed) &&
        feed['title'] !== undefined &&
        feed['publisher'] !== undefined &&
        feed['id'] !== undefined,
    );
