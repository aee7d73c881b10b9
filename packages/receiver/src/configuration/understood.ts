import { resolve } from 'node:path';
import { isPostgres, sqlitePath } from '../database/database.ts';
import type { Config, Town } from './config.ts';
import type { Environment } from './environment.ts';
import { originIn } from './setting-formats.ts';
import type { Finding } from './reach.ts';

const list = new Intl.ListFormat('de');
const number = new Intl.NumberFormat('de');

const days = (count: number): string =>
  count === 1 ? 'einem Tag' : `${number.format(count)} Tagen`;

function townLine(town: Town, { county }: Config): string {
  const { id, name, origins, mailbox, retentionDays } = town;
  const parts = [
    `löscht nach ${days(retentionDays)}`,
    origins.length ? `sendet von ${list.format(origins)}` : 'hat keine eigenen Seiten, die senden',
    mailbox === undefined ? 'erhält keine Hinweise' : `Hinweise an ${mailbox}`,
    ...(id === county ? ['bekommt auch, was an keine bestimmte Kommune geht'] : []),
  ];
  return `${name} (${id}): ${parts.join('; ')}.`;
}

const PROOFS = {
  always: 'immer',
  suspicious: 'bei Verdacht',
  never: 'nie',
} as const;

/** Without name and password. */
function placeOf(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname === '/' ? '' : pathname}`;
}

/** What the receiver takes a configuration to mean, in German, a line each; no secret is in it. */
export function understood({ config, databaseUrl, host, port, isTrial }: Environment): string[] {
  const { proofOfWork, minimumTime, rate, trustProxy, publicUrl, smtp, sender, feed } = config;
  const database = isPostgres(databaseUrl)
    ? placeOf(databaseUrl)
    : resolve(sqlitePath(databaseUrl));
  return [
    ...[...config.towns.values()].map((town) => townLine(town, config)),
    `Verwaltung: ${publicUrl}/moderation`,
    `Hört auf: ${host}, Port ${port}; ${trustProxy === false ? 'ohne Proxy davor' : `glaubt dem Proxy ${String(trustProxy)}`}.`,
    `Schutz: Rechenaufgabe ${PROOFS[proofOfWork]}; Mindestzeit ${number.format(minimumTime)} ms; je Absender in zehn Minuten Aufgabe ab ${number.format(rate.suspicious)}, Absage ab ${number.format(rate.refused)} Einträgen.`,
    `Datenbank: ${database}`,
    `Hinweise: ${smtp === undefined ? 'keine, SMTP_URL fehlt' : `über ${placeOf(smtp)} von ${sender}`}`,
    `Feed: ${feed ?? 'keiner, die Verwaltung sieht Kennungen statt Namen'}`,
    `Geheimnis: ${isTrial ? 'keines, Probebetrieb' : 'vorhanden'}`,
  ];
}

const isOpen = (host: string): boolean => !/^(localhost|127\.|::1$)/.test(host);

/** What may be meant like that but rarely is. */
export function remarksOn({ config, databaseUrl, host }: Environment): Finding[] {
  const { proofOfWork, minimumTime, trustProxy, publicUrl, smtp, sender, towns } = config;
  const remarks: [boolean, string, string][] = [
    [
      publicUrl.startsWith('http:'),
      '/publicUrl',
      'An der Verwaltung kann sich nur anmelden, wer an diesem Rechner sitzt. Nennen Sie die https-Adresse.',
    ],
    [proofOfWork === 'never', '/proofOfWork', 'Programme werden nie aufgehalten.'],
    [minimumTime === 0, '/minimumTime', 'Wie schnell jemand schreibt, wird nicht geprüft.'],
    [
      publicUrl.startsWith('https:') && trustProxy === false,
      '/trustProxy',
      'Vor https steht ein Proxy. Nennen Sie seine Adresse, sonst gelten alle als ein Absender.',
    ],
    [isOpen(host), 'HOST', 'Der Empfänger ist ohne TLS auch von anderen Rechnern erreichbar.'],
    [
      smtp !== undefined && sender.endsWith('@localhost'),
      '/sender',
      'Einen Absender auf localhost weisen Mailserver ab. Nennen Sie einen eigenen.',
    ],
    [
      smtp === undefined && [...towns.values()].some(({ mailbox }) => mailbox),
      'SMTP_URL',
      'Kommunen haben ein Postfach, aber ohne SMTP_URL erfährt keine etwas.',
    ],
    [
      !isPostgres(databaseUrl) && !/^(\/|file:)/.test(databaseUrl),
      'DATABASE_URL',
      `Der Pfad hängt davon ab, wo der Empfänger startet, hier ${resolve(databaseUrl)}. Schreiben Sie ihn ganz.`,
    ],
  ];
  const plain = [...towns.values()].flatMap(({ id, origins }) =>
    origins
      .filter(
        (origin) =>
          originIn(origin)?.startsWith('http:') && !/^http:\/\/(localhost|127\.)/.test(origin),
      )
      .map((origin): [boolean, string, string] => [
        true,
        `/towns (${id})`,
        `${origin} ist unverschlüsselt: Andere können mitlesen.`,
      ]),
  );
  return [...remarks, ...plain]
    .filter(([isSo]) => isSo)
    .map(([, at, says]) => ({ at, says, isFault: false }));
}
