/** Making one of the engine's formatters takes as long as many texts by it, and lists print in every row. */
const made = new Map<string, unknown>();

type Kind<Made, Options> = new (language: string, options: Options) => Made;

function make<Made, Options>(
  Format: Kind<Made, Options>,
  language: string,
  options: Options,
): Made {
  try {
    return new Format(language, options);
  } catch {
    // Not a language tag: better the text in German than none.
    return new Format('de', options);
  }
}

/**
 * A formatter of the engine (`Intl`), made once for its kind, language and options.
 *
 * @param language - BCP 47 tag; German where it is none
 */
export function formatter<Made, Options>(
  Format: Kind<Made, Options>,
  language: string,
  options?: Options,
): Made {
  const key = Format.name + language + JSON.stringify(options);
  if (!made.has(key)) made.set(key, make(Format, language, options as Options));
  return made.get(key) as Made;
}

/**
 * What a language is called: „Englisch“.
 *
 * @param tag - BCP 47 tag of it; the tag itself is the answer where the engine takes it for none
 * @param language - of the answer
 */
export function languageName(tag: string, language: string): string {
  // A registered variant without a name of its own.
  if (tag === 'de-simple') return 'Leichte Sprache';
  try {
    return formatter(Intl.DisplayNames, language, { type: 'language' } as const).of(tag) ?? tag;
  } catch {
    // The format takes more for a tag than engines do, and a feed may hold anything.
    return tag;
  }
}

/** A number as readers of a language write it: „1.234“. */
export const formatNumber = (
  value: number,
  language: string,
  options?: Intl.NumberFormatOptions,
): string => formatter(Intl.NumberFormat, language, options).format(value);

/**
 * A day or moment in words. English is British: „11 May 2026“.
 *
 * @param time - milliseconds since 1970
 */
export const formatTime = (
  time: number,
  language: string,
  options: Intl.DateTimeFormatOptions,
): string =>
  formatter(Intl.DateTimeFormat, language === 'en' ? 'en-GB' : language, options)
    .format(time)
    // Engines differ in which kind of space they set.
    .replace(/\s/g, ' ');
