import type { EntryState } from '@strategy-widgets/feedback';

export const STATES: Readonly<Record<EntryState, string>> = {
  received: 'eingegangen',
  inReview: 'in Prüfung',
  takenUp: 'aufgegriffen',
  declined: 'nicht aufgegriffen',
};

/** Types of messages. */
export const MESSAGES: Readonly<Record<string, string>> = {
  message: 'Nachricht',
  idea: 'Idee',
  question: 'Frage',
  praise: 'Lob',
  error: 'Fehler',
  barrier: 'Barriere',
};

/** And of ballots. */
export const TYPES: Readonly<Record<string, string>> = {
  ...MESSAGES,
  prioritise: 'Punkte vergeben',
  rating: 'Bewertung',
};

const instant = new Intl.DateTimeFormat('de-DE', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  timeZone: 'Europe/Berlin',
});

/** As in „24. November 2026 um 16:12 Uhr“. */
export const timeOf = (milliseconds: number): string => `${instant.format(milliseconds)} Uhr`;
