import { escapeKey, own } from '../parse/context.ts';
import type { Problem } from '../parse/problems.ts';
import { knownOf, type FeedRecord } from './feed-records.ts';

/** Names that are longer are no slip of a field of the format. */
const LONGEST = 40;

/** Whether one letter was added, left out, changed or exchanged with the next. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  const isTurned = restA.length === 2 && restA === [...restB].reverse().join('');
  return (restA.length <= 1 && restB.length <= 1) || isTurned;
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** The field that is likely meant by a name that the format does not have. */
function meant(name: string, record: FeedRecord): string | undefined {
  if (name.length > LONGEST) return undefined;
  const simple = plain(name);
  const missing = [...knownOf(record.name).names].filter(
    (field) => !Object.hasOwn(record.value, field),
  );
  return (
    missing.find((field) => plain(field) === simple) ??
    // Of three letters every second word is one slip away.
    missing.find((field) => field.length > 3 && isOneSlip(plain(field), simple))
  );
}

/** Names that are nearly those of a field which is not there. */
export function nearMisses(record: FeedRecord): Problem[] {
  const known = knownOf(record.name).names;
  const names = Object.keys(record.value).filter((name) => !known.has(name));
  return names.slice(0, 50).flatMap((name): Problem[] => {
    const field = meant(name, record);
    if (field === undefined) return [];
    const pointer = `${record.at}/${escapeKey(name)}`;
    return [{ pointer, code: 'unknown-field', severity: 'warning', detail: `${name} → ${field}` }];
  });
}

/** The newest minor version of the format whose fields are known here. */
const MINOR = 1;

/** Whether all fields of a feed can be known: a newer one may have others. */
export function isKnownVersion(feed: unknown): boolean {
  const version = own(feed, 'schema');
  const minor = typeof version === 'string' ? /^1\.(\d{1,4})$/.exec(version)?.[1] : undefined;
  return minor !== undefined && +minor <= MINOR;
}
