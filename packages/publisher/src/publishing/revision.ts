import { feedDifference } from '../difference/feed-difference.ts';
import { fieldAt } from '../reading/fields.ts';
import { itemsAt } from '../reading/named-items.ts';
import { ITEM } from '../sheets/words.ts';

const REVISION = /^(\d{4}-\d\d-\d\d)\.(\d{1,9})$/;

const orderIn = (feed: unknown): string =>
  JSON.stringify(Object.keys(ITEM).map((list) => itemsAt(feed, list).map(({ id }) => id)));

/** True for feeds that have the same entries in the same order. */
export const isInOrder = (before: unknown, after: unknown): boolean =>
  orderIn(before) === orderIn(after);

/** True for feeds that say the same, whenever they were published. */
const saysTheSame = (before: unknown, after: unknown): boolean =>
  fieldAt(before, 'id') === fieldAt(after, 'id') &&
  isInOrder(before, after) &&
  feedDifference(before, after).length === 0;

/** `2026-11-30.1`, and `.2` for the next one of a day. */
function nextRevision(before: unknown, now: Date): string {
  const day = now.toISOString().slice(0, 10);
  const [, date, number] = REVISION.exec(String(fieldAt(before, 'revision'))) ?? [];
  return `${day}.${String(date === day ? Number(number) + 1 : 1)}`;
}

/**
 * A feed with the revision and time of its publication: those of before where it says the same as then.
 *
 * @param before - the feed that was published before, as parsed JSON
 */
export function published(feed: object, before: unknown, now: Date): Record<string, unknown> {
  if (before !== undefined && saysTheSame(before, feed))
    return {
      ...feed,
      revision: fieldAt(before, 'revision'),
      generatedAt: fieldAt(before, 'generatedAt'),
    };
  const generatedAt = now.toISOString().replace(/\.\d+Z$/, 'Z');
  return { ...feed, revision: nextRevision(before, now), generatedAt };
}
