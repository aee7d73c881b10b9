import { safeUrl } from '../text/url.ts';
import { dateParts, TIME } from '../dates/date-parts.ts';
import type { ProblemCode } from './problems.ts';
import type { Read } from './context.ts';

/** `constructor` is the one slug that plain objects have already. */
const ID = /^(?!constructor$)[a-z\d][a-z\d-]{0,63}$/;

export const isId = (value: unknown): value is string =>
  typeof value === 'string' && ID.test(value);

const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d-]{1,63}(\.[a-z\d-]{1,63}){1,6}$/i;

/** A string that is taken as it is, or not at all. */
const word =
  (problem: ProblemCode, test: (text: string, argument: string) => unknown): Read =>
  (value, argument, fail) => {
    if (typeof value !== 'string') return fail('type-mismatch');
    return test(value, argument) ? value : fail(problem);
  };

const form = (problem: ProblemCode, pattern: RegExp): Read =>
  word(problem, (text) => pattern.test(text));

/** Readers of strings of one form, by the letters of the generated table. */
export const WORDS: Readonly<Record<string, Read>> = {
  e: word(
    'unknown-value',
    (text, words) => !text.includes('|') && `|${words}|`.includes(`|${text}|`),
  ),
  i: form('bad-id', ID),
  k: form('bad-key', ID),
  d: word('bad-date', dateParts),
  D: word('bad-date', (text) => TIME.test(text.slice(10)) && dateParts(text.slice(0, 10))?.[4]),
  u: word('bad-url', (text) => safeUrl(text)),
  m: form('bad-email', EMAIL),
  l: form('bad-language', /^[a-z]{2,3}(-[a-z\d]{1,8}){0,6}$/i),
  v: form('unknown-major', /^1\.\d{1,4}$/),
  a: form('bad-key', /^\d{8}$/),
  A: form('bad-key', /^\d{12}$/),
};
