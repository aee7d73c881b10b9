import type { FastifyReply } from 'fastify';
import type { Receiver } from '../receiver.ts';
import { html, type Part } from './html.ts';
import { sendPage } from './page.ts';

const TROUBLE: Readonly<Record<number, readonly [string, string]>> = {
  404: ['Nicht gefunden', 'Diese Seite gibt es nicht, oder sie gehört zu einer anderen Kommune.'],
  413: ['Zu lang', 'Das Formular enthält mehr Text, als der Empfänger annimmt.'],
  503: [
    'Gerade nicht möglich',
    'Die Datenbank antwortet nicht. Bitte versuchen Sie es gleich noch einmal.',
  ],
};
const OTHER = [
  'Das hat nicht geklappt',
  'Bitte gehen Sie zurück und versuchen Sie es noch einmal.',
] as const;

/**
 * Says what went wrong and how to go on, never why (S-17).
 *
 * @param way - another way on
 */
export function showTrouble(
  { config }: Receiver,
  reply: FastifyReply,
  status: number,
  way?: Part,
): FastifyReply {
  const [title, text] = TROUBLE[status] ?? OTHER;
  const main = html`<h1>${title}</h1>
    <p>${text}</p>
    ${way}
    <p><a href="/moderation">Zu den Rückmeldungen</a></p>`;
  return sendPage(reply.code(status), { title, config, main });
}
