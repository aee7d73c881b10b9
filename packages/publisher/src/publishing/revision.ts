import { fieldAt } from '../reading/fields.ts';
import { saysTheSame } from '../difference/feed-difference.ts';

const REVISION = /^(\d{4}-\d\d-\d\d)\.(\d{1,9})$/;

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
