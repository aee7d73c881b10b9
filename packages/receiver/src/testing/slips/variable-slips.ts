import { join } from 'node:path';
import { FOLDER, GOOD_VARIABLES, SLIPS, type VariableSlip } from './good-variables.ts';

export const VARIABLE_SLIPS: readonly VariableSlip[] = [
  [
    'no secret in production, where receipts have to outlive the process',
    { FEEDBACK_SECRET: undefined, DATABASE_URL: 'postgres://db/x', NODE_ENV: 'production' },
    /^FEEDBACK_SECRET: Das Geheimnis fehlt.*openssl rand/,
  ],
  ...(
    [
      ['x'.repeat(31), /mindestens 32 Zeichen/],
      ['x'.repeat(64), /lässt sich erraten/],
      ['0123456789'.repeat(4), /lässt sich erraten/],
      ['', /gesetzt, aber leer/],
      ['   ', /gesetzt, aber leer/],
      [`${GOOD_VARIABLES.FEEDBACK_SECRET}\n`, /Zeilenumbruch/],
      [` ${GOOD_VARIABLES.FEEDBACK_SECRET}`, /Leerzeichen/],
      ['…', /Platzhalter/],
      ['$(openssl rand -base64 48) and more of it', /Befehl/],
      ['<hier das lange Geheimnis eintragen, 48>', /Platzhalter/],
      ['CHANGE_ME_change_me_please_0123456789', /Platzhalter/],
    ] as const
  ).map(
    ([secret, sentence]) =>
      [
        `FEEDBACK_SECRET ${JSON.stringify(secret)}`,
        { FEEDBACK_SECRET: secret },
        new RegExp(`^FEEDBACK_SECRET: .*${sentence.source}`),
      ] as const,
  ),
  ...['abc', '99999', '65536', '-1', '8090.5', ' 80', '0x50', '1e3', '8090/tcp'].map(
    (PORT) => [`PORT ${PORT}`, { PORT }, /^PORT: „.*ganze Zahl von 1 bis 65535/] as const,
  ),
  [
    'PORT 0 in production',
    { PORT: '0', DATABASE_URL: 'postgres://db/x', NODE_ENV: 'production' },
    /^PORT: /,
  ],
  ...['127.0.0.1:8090', 'http://127.0.0.1', '*', 'a b', '1.2.3.4,5.6.7.8', '[::1]'].map(
    (HOST) => [`HOST ${HOST}`, { HOST }, /^HOST: .*ohne http:\/\/ und Port/] as const,
  ),
  ...['Production', 'prod', 'production ', 'PRODUCTION', 'produktion', 'live'].map(
    (NODE_ENV) => [`NODE_ENV ${NODE_ENV}`, { NODE_ENV }, /^NODE_ENV: .*„production“/] as const,
  ),
  ...['PORT', 'HOST', 'DATABASE_URL', 'SMTP_URL', 'NODE_ENV', 'FEEDBACK_CONFIG'].map(
    (name) => [`an empty ${name}`, { [name]: '' }, new RegExp(`^${name}: .*leer`)] as const,
  ),
  ...(
    [
      ['FEEDBACK_SECERT', /wohl FEEDBACK_SECRET/],
      ['FEEDBACK_SETTINGS', /kennt der Empfänger nicht\. Es gibt/],
      ['feedback_secret', /wohl FEEDBACK_SECRET/],
      ['DATABASEURL', /wohl DATABASE_URL/],
      ['DATABSE_URL', /wohl DATABASE_URL/],
      ['SMTP_URI', /wohl SMTP_URL/],
    ] as const
  ).map(
    ([name, sentence]) =>
      [
        `a variable ${name}`,
        { [name]: 'x' },
        new RegExp(`^${name}: .*${sentence.source}`),
      ] as const,
  ),
  ...(
    [
      ['mail.example', /Das ist keine Adresse/],
      ['mail.example:25', /Nötig ist eine Adresse wie smtp/],
      ['http://mail.example', /Nötig ist eine Adresse wie smtp/],
      ['smtp://', /keine Adresse|Name des Mailservers fehlt/],
      ['smtp://mail.example:99999', /Das ist keine Adresse/],
      ['smtp://mail.example:0', /Port 0/],
      ['smtp://name@mail.example', /Name und Passwort oder keines/],
      ['smtp://:word@mail.example', /Name und Passwort oder keines/],
      ['smtp://name:a#b@mail.example', /%23/],
      ['smtp://name:a/b@mail.example', /%2F/],
      ['smtp://mail.example:465', /smtps:/],
      ['smtps://mail.example:587', /smtp:/],
      ['smtp://mail.example?tls.rejectUnauthorized=false', /NODE_EXTRA_CA_CERTS/],
      ['smtp://mail.example?ignoreTLS=true', /ignoreTLS/],
    ] as const
  ).map(
    ([SMTP_URL, sentence]) =>
      [
        `SMTP_URL ${SMTP_URL}`,
        { SMTP_URL },
        new RegExp(`^SMTP_URL: .*${sentence.source}`),
      ] as const,
  ),
  ...(
    [
      ['mysql://db/feedback', /„mysql:…“ – Nötig ist der Pfad/],
      ['sqlite:///var/lib/feedback.sqlite', /„sqlite:…“/],
      ['file:feedback.sqlite', /„file:…“/],
      ['postgres:feedback', /Rechner fehlt/],
      ['postgres://db', /Name der Datenbank fehlt/],
      ['postgres:///feedback', /Rechner fehlt/],
      ['postgres://user:a/b@db/feedback', /keine Adresse/],
      [':memory:', /verliert alles/],
      [FOLDER, /ist ein Ordner/],
      [`${FOLDER}/`, /ist ein Ordner/],
      [GOOD_VARIABLES.FEEDBACK_CONFIG, /keine SQLite-Datenbank/],
      [join(GOOD_VARIABLES.FEEDBACK_CONFIG, 'feedback.sqlite'), /kein Ordner|nicht erreichbar/],
      ['/dev/null', /keine Datei/],
      [`${join(SLIPS, 'a.sqlite')} `, /Leerzeichen am Rand/],
    ] as const
  ).map(
    ([DATABASE_URL, sentence]) =>
      [
        `DATABASE_URL ${DATABASE_URL.replace(SLIPS, '')}`,
        { DATABASE_URL },
        new RegExp(`^DATABASE_URL: .*(?:${sentence.source})`),
      ] as const,
  ),
  [
    'a folder of the database that is missing in production',
    { DATABASE_URL: join(SLIPS, 'typo/feedback.sqlite'), NODE_ENV: 'production' },
    /^DATABASE_URL: Den Ordner .*typo gibt es nicht/,
  ],
];
