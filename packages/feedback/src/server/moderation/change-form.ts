import { randomBytes } from 'node:crypto';
import type { EntryState, EntryTable } from '../tables.ts';
import { ID } from '../plan/plan.ts';
import { pack } from '../text.ts';
import type { EntryChange } from './entry.ts';

export type ChangeProblem = 'state' | 'title' | 'field' | 'measures' | 'long' | 'early';

export const PROBLEMS: Readonly<Record<ChangeProblem, string>> = {
  state: 'Dieser Stand passt nicht zum bisherigen.',
  title: 'Zum Veröffentlichen fehlt ein eigener Titel.',
  field: 'Das Handlungsfeld ist keine Kennung des Feeds, zum Beispiel: mobilitaet.',
  measures: 'Maßnahmen sind höchstens 50 Kennungen des Feeds, durch Leerzeichen getrennt.',
  long: 'Antwort oder Titel sind zu lang.',
  early:
    'Veröffentlicht wird erst, was geprüft ist: Wählen Sie einen anderen Stand als „eingegangen“.',
};

const LONGEST_ANSWER = 5000;
export const LONGEST_TITLE = 200;

/** Nothing becomes unread again; a decision may be taken back into review. */
const NEXT: Readonly<Record<EntryState, readonly EntryState[]>> = {
  received: ['received', 'inReview', 'takenUp', 'declined'],
  inReview: ['inReview', 'takenUp', 'declined'],
  takenUp: ['takenUp', 'inReview', 'declined'],
  declined: ['declined', 'inReview', 'takenUp'],
};

export const nextStates = ({ state }: Pick<EntryTable, 'state'>): readonly EntryState[] =>
  NEXT[state];

/** Of its own, so that a published need does not name the entry it came from. */
const newPublicId = (): string => `anliegen-${randomBytes(6).toString('hex')}`;

/** Ids that were chosen one by one, or typed in one line. */
const idsIn = (fields: readonly string[]): string =>
  [...new Set(fields.join(' ').split(/[\s,;]+/))].filter(Boolean).join(' ');

/** What somebody typed, as it would be stored; browsers end lines with CR LF. */
export function changeFrom(form: URLSearchParams, entry: EntryTable): EntryChange {
  const text = (name: string): string => (form.get(name) ?? '').replaceAll('\r\n', '\n').trim();
  const published = form.get('publish') === '1' ? 1 : 0;
  return {
    state: text('state') as EntryState,
    answer: pack(text('answer')),
    published,
    public_title: text('title').replace(/\s+/g, ' '),
    public_field: text('field'),
    public_measures: idsIn(form.getAll('measures')),
    // Once given it stays, published or not: others may link to it.
    public_id: entry.public_id || (published ? newPublicId() : ''),
  };
}

export function problemsOf(change: EntryChange, entry: EntryTable): ChangeProblem[] {
  const measures = change.public_measures.split(' ').filter(Boolean);
  const isPublished = change.published === 1;
  const wrong: Readonly<Record<ChangeProblem, boolean>> = {
    state: !nextStates(entry).includes(change.state),
    title: isPublished && change.public_title === '',
    early: isPublished && change.state === 'received',
    field: change.public_field !== '' && !ID.test(change.public_field),
    measures: measures.length > 50 || measures.some((id) => !ID.test(id)),
    long: change.answer.length > LONGEST_ANSWER || change.public_title.length > LONGEST_TITLE,
  };
  return (Object.keys(wrong) as ChangeProblem[]).filter((problem) => wrong[problem]);
}
