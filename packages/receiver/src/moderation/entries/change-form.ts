import { randomBytes } from 'node:crypto';
import type { EntryState } from '@strategy-widgets/feedback';
import messageSchema from '@strategy-widgets/feedback/schema' with { type: 'json' };
import type { EntryTable } from '../../database/tables.ts';
import { pack } from '../../database/packed-text.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlanSource } from '../../plan/plan-source.ts';
import type { Session } from '../accounts/sessions.ts';
import type { EntryChange } from './entry.ts';

const ID = new RegExp(messageSchema.$defs.id.pattern);

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

/** What stands in the form, and what became of it. */
export interface FormState {
  readonly entry: EntryTable;
  readonly session: Session;
  /** Names to choose from, or why there are none. */
  readonly plan?: Plan;
  readonly planTrouble: PlanSource['trouble'];
  /** What was typed and is not stored. */
  readonly typed?: EntryChange;
  readonly problems?: readonly ChangeProblem[];
  readonly isSaved?: boolean;
  /** What was typed came back from a page in between. */
  readonly isKept?: boolean;
  /** Somebody else was faster: `entry` is theirs, `typed` is still to be stored. */
  readonly isConflict?: boolean;
}

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

export function changeProblems(change: EntryChange, entry: EntryTable): ChangeProblem[] {
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
