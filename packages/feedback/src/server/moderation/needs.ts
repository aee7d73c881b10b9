import type { EntryTable } from '../tables.ts';
import { unpack } from '../text.ts';
import { timestampOf } from '../timestamp.ts';

const MONTH = 'YYYY-MM'.length;

/**
 * A published entry as `need` of the feed: the moderator's words only. The month is enough, the
 * day would help to tell who wrote.
 */
const needOf = (entry: EntryTable) => ({
  id: entry.public_id,
  title: entry.public_title,
  state: entry.state,
  ...(entry.answer && { answer: unpack(entry.answer) }),
  date: timestampOf(entry.received_at).slice(0, MONTH),
  municipality: entry.municipality,
  ...(entry.public_field && { actionFields: [entry.public_field] }),
  ...(entry.public_measures && { measures: entry.public_measures.split(' ') }),
});

/** @param entries - that are published */
export const needsOf = (entries: readonly EntryTable[]) => ({ needs: entries.map(needOf) });
