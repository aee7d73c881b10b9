/** Why a database cannot take anything now. */
export type TroubleKind =
  'missing' | 'replaced' | 'full' | 'read-only' | 'locked' | 'corrupt' | 'disk' | 'unreachable';

/** For the operator: what it is and what to do. */
export const TROUBLE_WORDS: Readonly<Record<TroubleKind, string>> = {
  missing:
    'Die Datenbank ist nicht mehr dort, wo DATABASE_URL sie nennt. Legen Sie sie zurück; danach geht es von selbst weiter.',
  replaced:
    'Unter DATABASE_URL liegt eine andere oder ältere Datenbank als beim Start. Legen Sie die richtige zurück, oder starten Sie den Empfänger neu, wenn die neue gelten soll.',
  full: 'Die Platte der Datenbank ist voll. Schaffen Sie Platz; danach geht es von selbst weiter.',
  'read-only':
    'Die Datenbank lässt sich nur lesen. Prüfen Sie Rechte und Dateisystem, bei PostgreSQL default_transaction_read_only.',
  locked:
    'Ein anderes Programm hält die Datenbank gesperrt. Beenden Sie es; danach geht es von selbst weiter.',
  corrupt:
    'Die Datenbank ist beschädigt. Halten Sie den Empfänger an und stellen Sie die letzte Sicherung wieder her.',
  disk: 'Schreiben auf die Platte der Datenbank schlägt fehl. Prüfen Sie Platte und Dateisystem.',
  unreachable:
    'Die Datenbank antwortet nicht. Prüfen Sie, ob sie läuft und ob DATABASE_URL stimmt.',
};

/** What stands under the address of a database is not the one that was opened. */
export class DatabaseLost extends Error {
  override readonly name = 'DatabaseLost';
  readonly code: TroubleKind;

  constructor(code: TroubleKind) {
    super(TROUBLE_WORDS[code]);
    this.code = code;
  }
}

/** Primary result codes of SQLite, https://www.sqlite.org/rescode.html; the first says that a table is missing. */
const SQLITE: Readonly<Record<number, TroubleKind>> = {
  1: 'replaced',
  5: 'locked',
  6: 'locked',
  8: 'read-only',
  10: 'disk',
  11: 'corrupt',
  13: 'full',
  14: 'missing',
  26: 'corrupt',
};

/** Conditions of PostgreSQL, https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const POSTGRES: Readonly<Record<string, TroubleKind>> = {
  '25006': 'read-only',
  '53100': 'full',
  '55P03': 'locked',
  '57014': 'locked',
  '58030': 'disk',
  XX001: 'corrupt',
  XX002: 'corrupt',
  '3D000': 'missing',
  '42P01': 'replaced',
};

/** What lies behind a failure of a database, as far as its driver tells. */
export function troubleOf(error: unknown): TroubleKind {
  if (error instanceof DatabaseLost) return error.code;
  if (!(error instanceof Error)) return 'unreachable';
  const { errcode, code } = error as { errcode?: number; code?: string };
  const known = errcode === undefined ? POSTGRES[code ?? ''] : SQLITE[errcode & 0xff];
  return known ?? (error.cause === undefined ? 'unreachable' : troubleOf(error.cause));
}
