import { parseFuzzyDate } from '../dates.ts';
import type { ProblemCode } from '../problems.ts';
import { safeUrl } from '../url.ts';

/** What is wrong with a value; false where nothing is. */
type Check = (value: unknown, argument: string) => ProblemCode | false;

const word =
  (problem: ProblemCode, test: (text: string, argument: string) => unknown): Check =>
  (value, argument) =>
    typeof value === 'string' ? !test(value, argument) && problem : 'type-mismatch';

const form = (problem: ProblemCode, pattern: RegExp): Check =>
  word(problem, (text) => pattern.test(text));

/** `constructor` is the one slug that plain objects have already. */
const isId: Check = form('bad-id', /^(?!constructor$)[a-z\d][a-z\d-]{0,63}$/);

export const isLanguage: Check = form('bad-language', /^[a-z]{2,3}(-[a-z\d]{1,8}){0,6}$/i);

export const isWithin = (value: unknown, low = '', high = ''): boolean =>
  Number.isFinite(value) &&
  (!low || (value as number) >= +low) &&
  (!high || (value as number) <= +high);

const isNumber: Check = (value, range) =>
  Number.isFinite(value)
    ? !isWithin(value, ...range.split('~')) && 'out-of-range'
    : 'type-mismatch';

/** What may follow the day in a time stamp (RFC 3339); `timestamp.ts` reads it. */
const TIME = /^(T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?$/i;

/** Letters of the generated table whose values are taken as they are, or not at all. */
export const CHECKS: Readonly<Record<string, Check>> = {
  b: (value) => typeof value !== 'boolean' && 'type-mismatch',
  n: isNumber,
  N: (value, range) =>
    Number.isFinite(value) && !Number.isInteger(value) ? 'type-mismatch' : isNumber(value, range),
  e: word('unknown-value', (text, words) => words.split('|').includes(text)),
  i: isId,
  d: word('bad-date', parseFuzzyDate),
  D: word(
    'bad-date',
    (text) => TIME.test(text.slice(10)) && parseFuzzyDate(text.slice(0, 10))?.day,
  ),
  u: word('bad-url', (text) => safeUrl(text)),
  m: form('bad-email', /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d-]{1,63}(\.[a-z\d-]{1,63}){1,6}$/i),
  l: isLanguage,
  v: form('unknown-major', /^1\.\d{1,4}$/),
  a: form('bad-key', /^\d{8}$/),
  A: form('bad-key', /^\d{12}$/),
};
