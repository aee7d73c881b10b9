import { parseFuzzyDate } from './dates.ts';

const TIMESTAMP =
  /^(\d{4}-\d\d-\d\d)(?:T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d{1,9})?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d)))?$/i;

/**
 * RFC 3339 date and time with Z or offset, or a plain day (read as its start in UTC).
 *
 * @returns milliseconds since 1970 in whole seconds, undefined for anything else
 */
export function parseTimestamp(text: unknown): number | undefined {
  const found = typeof text === 'string' && TIMESTAMP.exec(text);
  const day = found && parseFuzzyDate(found[1]);
  if (!day) return undefined;
  const [hour = 0, minute = 0, second = 0] = found.slice(2, 5).map((digits) => +(digits || 0));
  const offset = (+(found[6] ?? 0) * 60 + +(found[7] ?? 0)) * (found[5] === '-' ? -1 : 1);
  return day.start + ((hour * 60 + minute - offset) * 60 + second) * 1000;
}
