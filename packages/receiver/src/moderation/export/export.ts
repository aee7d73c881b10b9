import { neutralised } from '@strategy-widgets/feed';
import { stringify } from 'csv-stringify/sync';
import type { EntryTable } from '../../database/tables.ts';
import { STATES, TYPES } from '../entry-words.ts';
import { timestampOf, unpack } from '../../database/packed-text.ts';

/** An entry as its town, or the person who wrote it, may take it along. */
export const exported = (entry: EntryTable) => ({
  receipt: entry.receipt,
  municipality: entry.municipality,
  receivedAt: timestampOf(entry.received_at),
  state: entry.state,
  type: entry.type,
  actionField: entry.action_field,
  measure: entry.measure,
  text: unpack(entry.text),
  name: unpack(entry.name),
  email: unpack(entry.email),
  answer: unpack(entry.answer),
  published: entry.published === 1,
  publicTitle: entry.public_title,
});

const COLUMNS = {
  receipt: 'Nummer',
  municipality: 'Kommune',
  receivedAt: 'Eingegangen',
  state: 'Stand',
  type: 'Art',
  actionField: 'Handlungsfeld',
  measure: 'Maßnahme',
  text: 'Text',
  name: 'Name',
  email: 'E-Mail',
  answer: 'Antwort',
  published: 'veröffentlicht',
  publicTitle: 'Öffentlicher Titel',
} as const;

const rowOf = (entry: EntryTable): string[] => {
  const cells = exported(entry);
  const words = {
    state: STATES[entry.state],
    type: TYPES[entry.type] ?? entry.type,
    published: cells.published ? 'ja' : 'nein',
  };
  return Object.keys(COLUMNS).map((name) =>
    neutralised({ ...cells, ...words }[name as keyof typeof COLUMNS]),
  );
};

/** As a German Excel opens it with a double click: semicolons, UTF-8 with its mark. */
export const csvOf = (entries: readonly EntryTable[]): string =>
  stringify([Object.values(COLUMNS), ...entries.map(rowOf)], {
    ...{ bom: true, delimiter: ';', quoted: true, record_delimiter: 'windows' },
  });

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
