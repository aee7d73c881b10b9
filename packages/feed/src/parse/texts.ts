import { isLanguage } from './checks.ts';
import { below, isObject, report, type Context, type Read } from './context.ts';

/** Keeps \n and \t; soft hyphens stay, they are typography. */
const CONTROL = /(?![\n\t])[\p{Cc}\ufeff]/gu;

/** What a careless export writes for nothing. */
const NOTHING = /^(undefined|null|NaN|\[object Object\])?$/;

const LONG_TEXT = 20_000;

const clean = (text: string): string => text.replace(CONTROL, '');

/** True for a text that counts as absent. */
export const isBlank = (value: unknown): boolean =>
  typeof value === 'string' && NOTHING.test(clean(value).trim());

function cut(context: Context, value: string, limit: number, at: string): string {
  const text = clean(value);
  // Characters are counted as JSON Schema does, but only where that can matter.
  if (text.length <= limit || [...text].length <= limit) return text;
  report(context, at, 'too-long', 'warning', text);
  return [...text].slice(0, limit).join('');
}

export const readString: Read = (context, limit, value, at, severity) =>
  typeof value === 'string'
    ? cut(context, value, +limit || LONG_TEXT, at)
    : report(context, at, 'type-mismatch', severity, value);

/** A text in the default language or one for each language. */
export const readText: Read = (context, limit, value, at, severity) => {
  const isMap = isObject(value);
  if (!isMap && !isBlank(value)) return readString(context, limit, value, at, severity);
  const found: Record<string, unknown> = {};
  for (const [tag, text] of isMap ? Object.entries(value) : []) {
    if (isBlank(text)) continue;
    const path = below(at, tag);
    const problem = isLanguage(tag, '');
    const result = problem
      ? report(context, path, problem, 'warning', tag)
      : readString(context, limit, text, path, 'warning');
    if (result !== undefined) found[tag] = result;
  }
  return Object.keys(found).length ? found : report(context, at, 'missing-required', severity);
};
