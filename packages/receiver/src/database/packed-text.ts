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

/** Without case and accents, as people search: „strasse“ finds „Straße“. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[\0\p{Surrogate}]/gu, ' ');

/**
 * A time as receipts, exports and the feed write it: RFC 3339 in UTC.
 *
 * @param time - milliseconds since 1970
 */
export const timestampOf = (time: number): string => new Date(time).toISOString();
