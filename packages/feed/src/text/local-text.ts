import type { LocalizedText } from '../generated/types.ts';

/** A text with the language that it truly is in. */
export interface LocalText {
  readonly text: string;
  /** BCP 47 tag of the text. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** True where this is not the language that was asked for. */
  readonly fallback: boolean;
}

const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

const primary = (tag: string) => tag.replace(/-.*/, '');

/**
 * The text in the wanted language, else in its base language, the feed's default, or whatever there is.
 * Leichte Sprache (`de-simple`) counts as a language of its own; regions (`de-AT`) do not.
 */
export function localText(
  text: LocalizedText | undefined,
  lang: string,
  defaultLanguage: string,
): LocalText | undefined {
  if (!text) return undefined;
  const texts = typeof text === 'string' ? { [defaultLanguage]: text } : text;
  const tag = [lang, primary(lang), defaultLanguage, ...Object.keys(texts)].find((candidate) =>
    Object.hasOwn(texts, candidate),
  );
  if (!tag) return undefined;
  return {
    text: texts[tag] ?? '',
    lang: tag,
    dir: RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr',
    fallback: tag !== lang && (primary(tag) !== primary(lang) || /-simple/.test(tag + lang)),
  };
}
