/**
 * A time as receipts, exports and the feed write it: RFC 3339 in UTC.
 *
 * @param time - milliseconds since 1970
 */
export const timestampOf = (time: number): string => new Date(time).toISOString();
