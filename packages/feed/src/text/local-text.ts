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

const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

const primary = (tag: string) => tag.replace(/-.*/, '').toLowerCase();

/** The tag by which a text is kept: tags differ in no more than case (RFC 5646, section 2.1.1). */
const kept = (texts: object, wanted: string): string | undefined =>
  Object.hasOwn(texts, wanted)
    ? wanted
    : Object.keys(texts).find((tag) => tag.toLowerCase() === wanted.toLowerCase());

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
  const tag =
    kept(texts, lang) ??
    kept(texts, primary(lang)) ??
    kept(texts, defaultLanguage) ??
    Object.keys(texts)[0];
  if (!tag) return undefined;
  const isOther = tag.toLowerCase() !== lang.toLowerCase();
  return {
    text: texts[tag] ?? '',
    lang: tag,
    dir: RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr',
    fallback: isOther && (primary(tag) !== primary(lang) || /-simple/i.test(tag + lang)),
  };
}
