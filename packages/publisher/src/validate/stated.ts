import { parseFuzzyDate, parseTimestamp, safeUrl } from '@strategy-widgets/feed';
import { isBlank, isJsonObject } from '@strategy-widgets/feed/rules';

/** Formats of the schema, by the project's own rules. */
export const FORMATS: Readonly<Record<string, RegExp | ((text: string) => boolean)>> = {
  'strategy-id': /^(?!constructor$)[a-z0-9][a-z0-9-]{0,63}$/,
  'fuzzy-date': (text) => parseFuzzyDate(text) !== undefined,
  timestamp: (text) => parseTimestamp(text) !== undefined,
  'safe-url': (text) => safeUrl(text) !== undefined,
  'function-email': /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d-]{1,63}(\.[a-z\d-]{1,63}){1,6}$/i,
  'language-tag': /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,6}$/i,
  'schema-version': /^1\.\d{1,4}$/,
  ags: /^\d{8}$/,
  ars: /^\d{12}$/,
};

/** The feed without fields whose text counts as absent. */
export function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (!isJsonObject(value)) return value;
  const stated = Object.entries(value).filter(([, item]) => !isBlank(item));
  return Object.fromEntries(stated.map(([name, item]) => [name, withoutBlanks(item)]));
}

/** True for a text, or for at least one in a usable language. */
export const hasText = (value: unknown): boolean =>
  isJsonObject(value)
    ? Object.entries(value).some(
        ([tag, text]) =>
          /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,6}$/i.test(tag) &&
          typeof text === 'string' &&
          !isBlank(text),
      )
    : !isBlank(value);
