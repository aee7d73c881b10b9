/** Where the towns are: a day begins there for everybody who reads about it. */
const ZONE = { timeZone: 'Europe/Berlin' } as const;

const format = (time: number, language: string, options: Intl.DateTimeFormatOptions): string =>
  // Engines differ in which kind of space they set. British order: „11 May 2026“.
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, ...ZONE })
    .format(time)
    .replace(/\s/g, ' ');

/** „24. November 2026 um 15:30“. */
export const momentWords = (time: number, language: string): string =>
  format(time, language, { dateStyle: 'long', timeStyle: 'short' });

/** „24. November 2026“. */
export const dayWords = (time: number, language: string): string =>
  format(time, language, { dateStyle: 'long' });
