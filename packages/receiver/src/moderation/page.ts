import type { FastifyReply } from 'fastify';
import type { Session } from './accounts/sessions.ts';
import type { Config } from '../configuration/config.ts';
import { townName } from '../database/within.ts';
import { html, type Html, type Part } from './html.ts';

/** Nothing but our own style sheet, and forms that come back to us. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export interface PageContent {
  readonly title: string;
  readonly main: Part;
  /** Absent where nobody is logged in. */
  readonly session?: Session;
  readonly config: Config;
}

export const csrfField = ({ csrf }: Session): Html =>
  html`<input type="hidden" name="csrf" value="${csrf}" />`;

const PLACES = [
  ['/moderation', 'Rückmeldungen'],
  ['/moderation/votes', 'Abstimmungen'],
  ['/moderation/audit', 'Protokoll'],
  ['/moderation/account', 'Konto'],
] as const;

const navigation = (session: Session, config: Config): Html => html`
  <nav aria-label="Bereiche">
    <ul role="list">
      ${PLACES.map(([href, name]) => html`<li><a href="${href}">${name}</a></li>`)}
    </ul>
  </nav>
  <form method="post" action="/moderation/logout" class="who">
    <span>${session.moderator.login} · ${townName(config, session.moderator.municipality)}</span>
    ${csrfField(session)}
    <button class="quiet">Abmelden</button>
  </form>
`;

const document = ({ title, main, session, config }: PageContent): Html =>
  html`<!doctype html>
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – Rückmeldungen zur Digitalstrategie</title>
        <link rel="stylesheet" href="/moderation/moderation.css" />
      </head>
      <body>
        <a class="skip" href="#inhalt">Zum Inhalt</a>
        <header>
          <p class="brand">Rückmeldungen <span>Digitalstrategie</span></p>
          ${session && navigation(session, config)}
        </header>
        <main id="inhalt" tabindex="-1">${main}</main>
      </body>
    </html> `;

/** Headers of everything under /moderation. A form needs its page's origin, so the referrer stays within. */
export const PAGE_HEADERS = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
} as const;

export const sendPage = (reply: FastifyReply, content: PageContent): FastifyReply =>
  reply
    .headers(PAGE_HEADERS)
    .type('text/html; charset=utf-8')
    .send(String(document(content)));

/** A file to keep. */
export const attachment = (reply: FastifyReply, name: string, type: string): FastifyReply =>
  reply
    .headers(PAGE_HEADERS)
    .header('Content-Disposition', `attachment; filename="${name}"`)
    .type(`${type}; charset=utf-8`);
