import type { Read } from './context.ts';

/** Keeps \n and \t; soft hyphens stay, they are typography. */
const CONTROL = /(?![\n\t])[\p{Cc}\ufeff]/gu;

/** What a careless export writes for nothing. */
const NOTHING = /^(undefined|null|NaN|\[object Object\])?$/;

/** A character that stands in none of these words: most texts need no closer look. */
const TELLING = /[^\s\p{Cc}\ufeffundefilNaobjctO[\]]/u;

const LONG_TEXT = 20_000;

const clean = (text: string): string => text.replace(CONTROL, '');

/** True for a text that counts as absent. */
export const isBlank = (value: unknown): boolean =>
  typeof value === 'string' && !TELLING.test(value) && NOTHING.test(clean(value).trim());

/** A string of any form, cut where it is too long. */
export const readString: Read = (value, argument, fail, at) => {
  if (typeof value !== 'string') return fail('type-mismatch');
  const limit = +argument || LONG_TEXT;
  const text = clean(value);
  // Characters are counted as JSON Schema does, but only where that can matter.
  if (text.length <= limit || [...text].length <= limit) return text;
  fail('too-long', text, at, 'warning');
  return [...text].slice(0, limit).join('');
};
