import type { ChangedEntry } from '../difference/feed-difference.ts';
import { fieldAt } from '../reading/fields.ts';
import { itemsAt } from '../naming/named-items.ts';
import { ITEM } from '../sheets/words.ts';

const REVISION = /^(\d{4}-\d\d-\d\d)\.(\d{1,9})$/;

const orderIn = (feed: unknown): string =>
  JSON.stringify(Object.keys(ITEM).map((list) => itemsAt(feed, list).map(({ id }) => id)));

/** True for feeds that have the same entries in the same order. */
export const isInOrder = (before: unknown, after: unknown): boolean =>
  orderIn(before) === orderIn(after);

/** `2026-11-30.1`, and `.2` for the next one of a day. */
function nextRevision(before: unknown, now: Date): string {
  const day = now.toISOString().slice(0, 10);
  const [, date, number] = REVISION.exec(String(fieldAt(before, 'revision'))) ?? [];
  return `${day}.${String(date === day ? Number(number) + 1 : 1)}`;
}

/**
 * A feed with the revision and time of its publication: those of before where it says the same as then.
 *
 * @param before - the feed that was published before, as parsed JSON; nothing where there was none
 * @param difference - what this one says other than that
 */
export function published(
  feed: object,
  before: unknown,
  difference: readonly ChangedEntry[],
  now: Date,
): Record<string, unknown> {
  const saysTheSame =
    fieldAt(before, 'id') === fieldAt(feed, 'id') && !difference.length && isInOrder(before, feed);
  if (before !== undefined && saysTheSame)
    return {
      ...feed,
      revision: fieldAt(before, 'revision'),
      generatedAt: fieldAt(before, 'generatedAt'),
    };
  const generatedAt = now.toISOString().replace(/\.\d+Z$/, 'Z');
  return { ...feed, revision: nextRevision(before, now), generatedAt };
}
