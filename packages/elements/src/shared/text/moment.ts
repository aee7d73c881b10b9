import { formatTime } from '@strategy-widgets/feed';

/** Where the towns are: a day begins there for everybody who reads about it. */
const ZONE = { timeZone: 'Europe/Berlin' } as const;

/** „24. November 2026 um 15:30“. */
export const momentWords = (time: number, language: string): string =>
  formatTime(time, language, { dateStyle: 'long', timeStyle: 'short', ...ZONE });

/** „24. November 2026“. */
export const dayWords = (time: number, language: string): string =>
  formatTime(time, language, { dateStyle: 'long', ...ZONE });
