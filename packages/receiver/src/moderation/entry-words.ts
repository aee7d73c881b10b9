import type { EntryState } from '@strategy-widgets/feedback';
import type { EntryTable } from '../database/tables.ts';

export const STATES: Readonly<Record<EntryState, string>> = {
  received: 'eingegangen',
  inReview: 'in Prüfung',
  takenUp: 'aufgegriffen',
  declined: 'nicht aufgegriffen',
};

export const KINDS: Readonly<Record<EntryTable['kind'], string>> = {
  message: 'Nachrichten',
  ballot: 'Abstimmungen',
};

/** Types of messages and of ballots. */
export const TYPES: Readonly<Record<string, string>> = {
  message: 'Nachricht',
  idea: 'Idee',
  question: 'Frage',
  praise: 'Lob',
  error: 'Fehler',
  barrier: 'Barriere',
  prioritise: 'Punkte vergeben',
  rating: 'Bewertung',
};

const instant = new Intl.DateTimeFormat('de-DE', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  timeZone: 'Europe/Berlin',
});

/** As in „24. November 2026 um 16:12 Uhr“. */
export const timeOf = (milliseconds: number): string => `${instant.format(milliseconds)} Uhr`;
