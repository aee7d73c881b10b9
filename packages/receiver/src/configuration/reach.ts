import { sql } from 'kysely';
import { connect, isPostgres, type Database } from '../database/database.ts';
import { transportTo } from '../operations/mail.ts';
import { FeedError, readFeed } from '../plan/read-feed.ts';
import type { Environment } from './environment.ts';

/** What turned out when it was tried. */
export interface Finding {
  readonly at: string;
  readonly says: string;
  /** Whether the receiver would not do what it should; else it is worth a look. */
  readonly isFault: boolean;
}

interface Coded {
  readonly code?: string;
  readonly responseCode?: number;
  readonly cause?: unknown;
}

/** The first code on the way to the cause. */
function codeIn(error: unknown): string {
  const { code, cause } = (error ?? {}) as Coded;
  return code ?? (cause === undefined ? '' : codeIn(cause));
}

const DATABASE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Dort läuft kein PostgreSQL. Prüfen Sie Rechner und Port.',
  ENOTFOUND: 'Diesen Rechner gibt es nicht.',
  ENOENT: 'Dort läuft kein PostgreSQL: Den Socket gibt es nicht.',
  ETIMEDOUT: 'Der Rechner antwortet nicht.',
  '28P01': 'Name oder Passwort stimmt nicht.',
  '28000': 'Dieses Konto darf sich von hier nicht anmelden (pg_hba.conf).',
  '3D000': 'Diese Datenbank gibt es nicht: createdb legt sie an.',
  '42501': 'Das Konto darf dort keine Tabellen anlegen.',
  '25006': 'Die Datenbank lässt nur lesen.',
  '53300': 'Es sind zu viele Verbindungen offen.',
};

/** Why a database cannot be used, in German, without its address, which may hold a password. */
export function databaseTrouble(error: unknown): string {
  const code = codeIn(error);
  const { message = '' } = error as Partial<Error>;
  const isMute = code === '' && /client password must be a string/.test(message);
  if (isMute)
    return 'PostgreSQL verlangt ein Passwort: postgres://name:passwort@rechner/datenbank.';
  return DATABASE[code] ?? `Die Datenbank ist nicht erreichbar (${code || message}).`;
}

/** Settings of PostgreSQL with which its log repeats what residents write. */
const TALKING: readonly (readonly [string, (value: string) => boolean])[] = [
  ['log_parameter_max_length', (value) => value !== '0'],
  ['log_parameter_max_length_on_error', (value) => value !== '0'],
  ['log_error_verbosity', (value) => value !== 'terse'],
];

/** Milliseconds by which two clocks may differ. */
const TOLERANCE = 60_000;

async function postgresFindings(database: Database): Promise<Finding[]> {
  const at = 'DATABASE_URL';
  const names = sql.join(TALKING.map(([name]) => sql.lit(name)));
  const { rows } = await sql<{ name: string; setting: string }>`
    SELECT name, setting FROM pg_settings WHERE name IN (${names})`.execute(database);
  const state = await sql<{ reads: string; now: number; may: boolean }>`
    SELECT current_setting('transaction_read_only') AS reads,
      (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now,
      has_schema_privilege(current_schema(), 'CREATE') AS may`.execute(database);
  const [row] = state.rows;
  const talking = TALKING.filter(([name, isTalking]) =>
    rows.some((one) => one.name === name && isTalking(one.setting)),
  ).map(([name]) => name);
  const findings: [boolean, string, boolean][] = [
    [row?.reads === 'on', 'Die Datenbank lässt nur lesen.', true],
    [row?.may === false, 'Das Konto darf in seinem Schema keine Tabellen anlegen.', true],
    [
      row !== undefined && Math.abs(row.now - Date.now()) > TOLERANCE,
      'Die Uhr der Datenbank geht anders als diese.',
      false,
    ],
    [
      talking.length > 0,
      `PostgreSQL kann Texte in sein Protokoll schreiben (${talking.join(', ')}). Was dagegen hilft, steht in der Anleitung unter „PostgreSQL statt SQLite“.`,
      false,
    ],
  ];
  return findings.filter(([isSo]) => isSo).map(([, says, isFault]) => ({ at, says, isFault }));
}

async function databaseFindings({ databaseUrl }: Environment): Promise<Finding[]> {
  // An SQLite file was looked at with the configuration; opening it could leave files of another owner.
  if (!isPostgres(databaseUrl)) return [];
  const database = connect(databaseUrl);
  try {
    return await postgresFindings(database);
  } catch (error) {
    return [{ at: 'DATABASE_URL', says: databaseTrouble(error), isFault: true }];
  } finally {
    await database.destroy();
  }
}

const MAIL: Readonly<Record<string, string>> = {
  EAUTH: 'Der Mailserver nimmt Name und Passwort nicht an.',
  EDNS: 'Diesen Mailserver gibt es nicht.',
  ENOTFOUND: 'Diesen Mailserver gibt es nicht.',
  ECONNREFUSED: 'Dort läuft kein Mailserver. Prüfen Sie Rechner und Port.',
  ETIMEDOUT:
    'Der Mailserver antwortet nicht. Prüfen Sie Rechner, Port und ob smtp:// oder smtps:// passt.',
  ETLS: 'Mit dem Mailserver kommt kein TLS zustande. Einem eigenen Zertifikat vertraut der Empfänger mit NODE_EXTRA_CA_CERTS.',
};

function mailTrouble(error: unknown): string {
  const { code = '', message } = error as Coded & Error;
  if (/certificate|altnames/i.test(message)) return MAIL['ETLS'] ?? '';
  const refused = /ECONNREFUSED|ENOTFOUND/.exec(message)?.[0];
  return MAIL[refused ?? code] ?? `Der Mailserver ist nicht zu gebrauchen (${code}).`;
}

async function mailFindings({ config: { smtp } }: Environment): Promise<Finding[]> {
  if (smtp === undefined) return [];
  const transport = transportTo(smtp);
  try {
    await transport.verify();
    return [];
  } catch (error) {
    return [{ at: 'SMTP_URL', says: mailTrouble(error), isFault: true }];
  } finally {
    transport.close();
  }
}

const FEED = {
  unreachable: 'Der Feed ist nicht zu lesen.',
  large: 'Der Feed ist größer als 50 MB.',
  elsewhere: 'Der Feed leitet auf einen anderen Server um. Nennen Sie dessen Adresse.',
  unreadable: 'Das ist kein Feed.',
} as const;

async function feedFindings({ config: { feed } }: Environment): Promise<Finding[]> {
  if (feed === undefined) return [];
  try {
    const { measures } = await readFeed(feed, AbortSignal.timeout(10_000));
    if (measures) return [];
    const says = 'Diese Datei kennt keine Maßnahmen. Nennen Sie die ungeteilte Datei des Feeds.';
    return [{ at: '/feed', says, isFault: false }];
  } catch (error) {
    const trouble = error instanceof FeedError ? error.trouble : 'unreachable';
    return [{ at: '/feed', says: FEED[trouble], isFault: true }];
  }
}

/** Before this program was written no clock is right. */
const WRITTEN = Date.UTC(2026, 0);

/** Tries database, mail server, feed and clock without changing anything. */
export async function findingsOf(environment: Environment, now = Date.now()): Promise<Finding[]> {
  const clock = { at: 'Uhr', says: 'Die Uhr dieses Rechners geht nach.', isFault: true };
  const found = await Promise.all([
    databaseFindings(environment),
    mailFindings(environment),
    feedFindings(environment),
  ]);
  return [...(now < WRITTEN ? [clock] : []), ...found.flat()];
}
