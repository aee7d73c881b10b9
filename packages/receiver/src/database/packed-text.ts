import { fold } from '@strategy-widgets/feed';

/**
 * A text as both databases can hold it, byte for byte: PostgreSQL takes no NUL, UTF-8 no half of a
 * surrogate pair. These and the backslash that marks them are escaped.
 */
export const pack = (text: string): string =>
  text.replace(
    /[\\\0]|\p{Surrogate}/gu,
    (sign) => `\\${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

export const unpack = (packed: string): string =>
  packed.replace(/\\([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** As people search, and as widgets do: „strasse“ finds „Straße“. What a database cannot hold is a space. */
export const folded = (text: string): string => fold(text).replace(/[\0\p{Surrogate}]/gu, ' ');

/** What moderators find an entry by. */
export const searchable = (text: string, name = ''): string => folded(`${text} ${name}`);

/**
 * A time as receipts, exports and the feed write it: RFC 3339 in UTC.
 *
 * @param time - milliseconds since 1970
 */
export const timestampOf = (time: number): string => new Date(time).toISOString();
