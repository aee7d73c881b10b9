import { dateParts, TIME } from '../dates/date-parts.ts';
import { safeUrl } from '../text/url.ts';
import type { ProblemCode } from './problems.ts';

/** What is wrong with a text that is not of a format, and whether it is: falsy for any other. */
export type Format = readonly [problem: ProblemCode, test: (text: string) => unknown];

// `constructor` is the one slug that plain objects have already.
const ID = /^(?!constructor$)[a-z\d][a-z\d-]{0,63}$/;

/** Whether a value can be the id of something. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && ID.test(value);

const pattern = (problem: ProblemCode, form: RegExp): Format => [
  problem,
  (text) => form.test(text),
];

/** The formats of strings by their names in the schema: for the reader and for whoever validates. */
export const FORMATS: Readonly<Record<string, Format>> = {
  'strategy-id': ['bad-id', isId],
  'fuzzy-date': ['bad-date', dateParts],
  timestamp: ['bad-date', (text) => TIME.test(text.slice(10)) && dateParts(text.slice(0, 10))?.[4]],
  'safe-url': ['bad-url', (text) => safeUrl(text)],
  'function-email': pattern(
    'bad-email',
    // A domain may have umlauts, as that of Dörentrup.
    /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\d-]{1,63}(\.[\p{L}\d-]{1,63}){1,6}$/u,
  ),
  'language-tag': pattern('bad-language', /^[a-z]{2,3}(-[a-z\d]{1,8}){0,6}$/i),
  'schema-version': pattern('unknown-major', /^1\.\d{1,4}$/),
  ags: pattern('bad-key', /^\d{8}$/),
  ars: pattern('bad-key', /^\d{12}$/),
};
