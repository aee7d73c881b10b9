import { safeUrl } from '../text/url.ts';
import type { Read } from './context.ts';
import { FORMATS, isId, type Format } from './formats.ts';

/** Keeps \n and \t; soft hyphens stay, they are typography. */
const CONTROL = /(?![\n\t])[\p{Cc}\ufeff]/gu;

/** What a careless export writes for nothing. */
const NOTHING = /^(undefined|null|NaN|\[object Object\])?$/;

/** What an editor in a browser leaves where nothing was written. */
const EMPTY = /<\/?(p|br|div)[^<>]*>|&nbsp;/gi;

/** What may be markup; who knows it decides. */
const MARKED = /<\/?[a-z]|&#?\w+;/i;

/** A character that stands in none of these words: most texts need no closer look. */
const TELLING = /[^\s\p{Cc}\ufeffundefilNaobjctO[\]]/u;

const LONG_TEXT = 20_000;

/** Without what no text needs: control characters and marks of byte order. */
export const clean = (text: string): string => text.replace(CONTROL, '');

/** True for a text that counts as absent. */
export const isBlank = (value: unknown): boolean =>
  typeof value === 'string' &&
  (!TELLING.test(value) || /^\s*[<&]/.test(value)) &&
  NOTHING.test(clean(value).replace(EMPTY, '').trim());

/** A string of any form, cut where it is too long. */
const readString: Read = (value, argument, fail, at) => {
  if (typeof value !== 'string') return fail('type-mismatch');
  const limit = +argument || LONG_TEXT;
  const text = clean(value);
  // Characters are counted as JSON Schema does, but only where that can matter.
  if (text.length <= limit || [...text].length <= limit) return text;
  fail('too-long', text, at, 'warning');
  return [...text].slice(0, limit).join('');
};

/** A string in which markup is a slip. */
const readPlain: Read = (value, argument, fail, at, context, severity) => {
  const text = readString(value, argument, fail, at, context, severity);
  if (typeof text !== 'string' || !MARKED.test(text)) return text;
  context.isMarked = true;
  const plain = context.plain?.(text) || text;
  if (plain !== text) fail('markup', text, at, 'warning');
  return plain;
};

/** A string that is taken as it is, or not at all. */
const formatReader =
  ([problem, test]: Format): Read =>
  (value, _, fail) => {
    if (typeof value !== 'string') return fail('type-mismatch');
    return test(value) ? value : fail(problem);
  };

const ABSOLUTE = /^[a-z][a-z\d+.-]*:/i;

/** A link is the feed's, wherever it is shown; and „www.“ begins no path. */
const readUrl: Read = (value, _, fail, __, { url }) => {
  if (typeof value !== 'string') return fail('type-mismatch');
  if (!safeUrl(value)) return fail('bad-url');
  if (/^www\./i.test(value)) return `https://${value}`;
  return (!ABSOLUTE.test(value) && url && safeUrl(value, url)) || value;
};

const readChoice: Read = (value, words, fail) => {
  if (typeof value !== 'string') return fail('type-mismatch');
  const isOne = !value.includes('|') && `|${words}|`.includes(`|${value}|`);
  return isOne ? value : fail('unknown-value');
};

const isWithin = (value: unknown, low = '', high = ''): boolean =>
  Number.isFinite(value) &&
  (!low || (value as number) >= +low) &&
  (!high || (value as number) <= +high);

const readNumber: Read = (value, range, fail) => {
  if (!Number.isFinite(value)) return fail('type-mismatch');
  return isWithin(value, ...range.split(' ')) ? value : fail('out-of-range');
};

/** Two numbers, each in its range; for a place longitude and latitude. */
const readPair: Read = (value, argument, fail) => {
  const [west, east, south, north] = argument.split(' ');
  const [x, y, rest] = Array.isArray(value) ? (value as unknown[]) : [];
  const fits = (a: unknown, b: unknown) =>
    rest === undefined && isWithin(a, west, east) && isWithin(b, south, north);
  return fits(x, y) ? [x, y] : fail('bad-point', fits(y, x) ? 'swapped' : {});
};

const readTag = formatReader(FORMATS['language-tag'] as Format);

/** Readers of what holds nothing else, by the words of the generated tables. */
export const VALUES: Readonly<Record<string, Read>> = {
  ...Object.fromEntries(
    Object.entries(FORMATS).map(([name, format]) => [name, formatReader(format)]),
  ),
  'safe-url': readUrl,
  key: formatReader(['bad-key', isId]),
  // Tags differ by no capitals (RFC 5646, section 2.1.1).
  'language-tag': (value, ...rest) => {
    const tag = readTag(value, ...rest);
    return typeof tag === 'string' ? tag.toLowerCase() : tag;
  },
  choice: readChoice,
  string: readPlain,
  verbatim: readString,
  flag: (value, _, fail) => (typeof value === 'boolean' ? value : fail('type-mismatch')),
  number: readNumber,
  integer: (value, range, fail, ...rest) =>
    readNumber(Number.isInteger(value) ? value : NaN, range, fail, ...rest),
  pair: readPair,
};
