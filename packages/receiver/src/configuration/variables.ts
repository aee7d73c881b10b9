import { isIP } from 'node:net';
import { near, quoted, type ConfigFault } from './misconfigured.ts';
import { isHere } from './setting-formats.ts';

export type Variables = Readonly<Record<string, string | undefined>>;

/** The variables of a receiver; each is described in `docs/betrieb/`. */
export const VARIABLES = [
  'FEEDBACK_CONFIG',
  'FEEDBACK_SECRET',
  'DATABASE_URL',
  'SMTP_URL',
  'HOST',
  'PORT',
  'NODE_ENV',
] as const;

const LEAST_SECRET = 32;
/** Different signs of a secret: 48 random bytes hold about forty. */
const LEAST_SIGNS = 8;

const HOW = 'Erzeugen Sie einmal eines: openssl rand -base64 48';

/** What stands in an example, or is a command that nobody carried out. */
const PLACEHOLDER = /…|\.\.\.|[$`<>]|openssl|change.?me|beispiel|geheimnis|placeholder/i;

/** Whether a text is one short piece again and again. */
const isRepeated = (text: string): boolean => {
  const period = (text + text).indexOf(text, 1);
  return period <= text.length / 2;
};

/** Never says what the secret is. */
export function secretFaults(secret: string): ConfigFault[] {
  const reasons: [boolean, string][] = [
    [/^\s|\s$/.test(secret), 'Am Anfang oder Ende steht ein Leerzeichen oder Zeilenumbruch.'],
    [PLACEHOLDER.test(secret), 'Das ist ein Platzhalter oder ein Befehl, kein Geheimnis.'],
    [secret.length < LEAST_SECRET, `Nötig sind mindestens ${LEAST_SECRET} Zeichen.`],
    [
      new Set(secret).size < LEAST_SIGNS || isRepeated(secret),
      'Es wiederholt sich und lässt sich erraten.',
    ],
  ];
  const [reason] = reasons.filter(([isSo]) => isSo);
  return reason ? [{ at: 'FEEDBACK_SECRET', says: `${reason[1]} ${HOW}` }] : [];
}

const MAIL =
  'Nötig ist eine Adresse wie smtp://localhost:25 oder smtps://name:passwort@mail.lemgo.de:465';

/** What nodemailer reads from an address and what takes no protection away. */
const MAIL_OPTIONS = ['requireTLS', 'name', 'pool'];

function mailFault(url: URL): string | undefined {
  const { protocol, port, username, password } = url;
  if (protocol !== 'smtp:' && protocol !== 'smtps:') return `${MAIL}.`;
  if (!url.hostname || /[\s,;%]/.test(url.hostname))
    return `Der Name des Mailservers fehlt. ${MAIL}.`;
  if (url.pathname.length > 1 || url.hash) {
    return `Hinter dem Namen des Mailservers steht zu viel. Sonderzeichen im Passwort schreiben Sie als %23 (#), %2F (/), %3F (?), %40 (@).`;
  }
  if (Boolean(username) !== Boolean(password))
    return `Nötig sind Name und Passwort oder keines. ${MAIL}.`;
  if (protocol === 'smtps:' && port === '587')
    return 'Port 587 beginnt ohne TLS: Schreiben Sie smtp://.';
  if (protocol === 'smtp:' && port === '465')
    return 'Port 465 verlangt TLS: Schreiben Sie smtps://.';
  if (port === '0') return 'Der Port 0 ist keiner.';
  const other = [...url.searchParams.keys()].find((key) => !MAIL_OPTIONS.includes(key));
  if (other === undefined) return undefined;
  return `„${quoted(other).slice(1, -1)}“ gilt hier nicht. Einem eigenen Zertifikat vertraut der Empfänger mit NODE_EXTRA_CA_CERTS.`;
}

/** Never says the password. */
export function smtpFaults(smtp: string | undefined): ConfigFault[] {
  if (smtp === undefined) return [];
  const says = URL.canParse(smtp)
    ? mailFault(new URL(smtp))
    : `Das ist keine Adresse. ${MAIL}; Sonderzeichen im Passwort schreiben Sie als %23 (#), %2F (/), %40 (@).`;
  return says === undefined ? [] : [{ at: 'SMTP_URL', says }];
}

/** Mail that carries a password over a network has to be encrypted, or is not sent. */
export const needsTls = (smtp: string): boolean => {
  const url = new URL(smtp);
  return url.protocol === 'smtp:' && url.username !== '' && !isHere(url);
};

const HOST_NAME = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;

function hostFault(host: string): string | undefined {
  if (isIP(host) || HOST_NAME.test(host)) return undefined;
  return `${quoted(host)} – Nötig ist eine Adresse dieses Rechners ohne http:// und Port, zum Beispiel 127.0.0.1.`;
}

function portFault(port: string, isProduction: boolean): string | undefined {
  const number = /^\d{1,5}$/.test(port) ? Number(port) : NaN;
  const least = isProduction ? 1 : 0;
  if (number >= least && number <= 65_535) return undefined;
  return `${quoted(port)} – Nötig ist eine ganze Zahl von 1 bis 65535, zum Beispiel 8090.`;
}

const MODES = ['production', 'development', 'test'];

function modeFault(mode: string): string | undefined {
  if (MODES.includes(mode)) return undefined;
  return `${quoted(mode)} – Im Betrieb ist genau „production“ nötig; zum Ausprobieren lassen Sie die Variable weg.`;
}

const OURS = VARIABLES.filter((name) => name.includes('_'));

/** Names that are ours but misspelt: what they say would be ignored without a word. */
function nameFault(name: string): ConfigFault[] {
  if (/^(node|npm)_/i.test(name) || VARIABLES.some((known) => known === name)) return [];
  const like = near(OURS, name);
  const isLike = like !== undefined && like[0] === name[0]?.toUpperCase();
  if (!isLike && !/^FEEDBACK_/i.test(name)) return [];
  const cure = isLike ? `Gemeint ist wohl ${like}.` : `Es gibt: ${VARIABLES.join(', ')}.`;
  return [{ at: name, says: `Diese Variable kennt der Empfänger nicht. ${cure}` }];
}

/** All that is wrong with HOST, PORT, NODE_ENV and the names of variables. */
export function variableFaults(variables: Variables): ConfigFault[] {
  const isProduction = variables['NODE_ENV'] === 'production';
  const checks: [string, (value: string) => string | undefined][] = [
    ['HOST', hostFault],
    ['PORT', (port) => portFault(port, isProduction)],
    ['NODE_ENV', modeFault],
  ];
  const faults = checks.flatMap(([at, check]) => {
    const value = variables[at];
    const says = value === undefined || value === '' ? undefined : check(value);
    return says === undefined ? [] : [{ at, says }];
  });
  const empty = VARIABLES.filter((name) => variables[name]?.trim() === '').map((at) => ({
    at,
    says: 'Die Variable ist gesetzt, aber leer. Füllen Sie sie oder löschen Sie die Zeile.',
  }));
  return [...Object.keys(variables).flatMap(nameFault), ...empty, ...faults];
}
