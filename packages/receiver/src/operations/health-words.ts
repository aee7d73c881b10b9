import type { TroubleKind } from '../database/trouble.ts';
import { TROUBLE_WORDS } from '../database/trouble.ts';

/** What an operator has to look after while the receiver still takes what residents send. */
export type Concern = 'disk' | 'wal' | 'backup' | 'clock' | 'mail' | 'retention' | 'feed';

/** A sentence each, with the cure; for the log and for moderators who pass it on. */
const CONCERN_WORDS: Readonly<Record<Concern, string>> = {
  disk: 'Auf der Platte der Datenbank sind weniger als 10 % frei. Schaffen Sie Platz.',
  wal: 'Das Protokoll von SQLite ist größer als 100 MB: Ein anderes Programm hält die Datenbank offen.',
  backup:
    'Die letzte Sicherung ist älter als zwei Tage, oder es gab noch keine. Prüfen Sie, ob die nächtliche Sicherung läuft.',
  clock:
    'Die Uhr des Servers ist gesprungen. Bis sie wieder stimmt, wird nichts gelöscht. Stellen Sie die Uhr.',
  mail: 'Hinweise per E-Mail kommen nicht an. Prüfen Sie SMTP_URL und die Postfächer der Kommunen.',
  retention:
    'Das Löschen nach der Aufbewahrungsfrist schlägt fehl. Die Zeile davor nennt den Grund.',
  feed: 'Der Feed ist nicht lesbar; in der Verwaltung fehlen Namen oder sind alt. Prüfen Sie „feed“.',
};

export const wordsOf = (reason: Concern | TroubleKind): string =>
  ({ ...CONCERN_WORDS, ...TROUBLE_WORDS })[reason];
