import type { FastifyReply } from 'fastify';
import type { Receiver } from '../receiver.ts';
import { html, type Part } from './html.ts';
import { sendPage } from './page.ts';

/** Title of the page, what it says, and its heading where that is longer. */
type Trouble = readonly [title: string, text: string, heading?: string];

const TROUBLE: Readonly<Record<number, Trouble>> = {
  403: [
    'Nicht angenommen',
    'Vielleicht ist Ihre Sitzung abgelaufen. Gehen Sie zurück, laden Sie die Seite neu und senden Sie das Formular noch einmal.',
    'Das Formular wurde nicht angenommen',
  ],
  404: ['Nicht gefunden', 'Diese Seite gibt es nicht, oder sie gehört zu einer anderen Kommune.'],
  413: ['Zu lang', 'Das Formular enthält mehr Text, als der Empfänger annimmt.'],
  503: [
    'Gerade nicht möglich',
    'Die Datenbank antwortet nicht. Bitte versuchen Sie es gleich noch einmal.',
  ],
};
const OTHER: Trouble = [
  'Das hat nicht geklappt',
  'Bitte gehen Sie zurück und versuchen Sie es noch einmal.',
];

/**
 * Says what went wrong and how to go on, never why (S-17).
 *
 * @param reply - whose status says it
 * @param way - another way on
 */
export function sendTrouble({ config }: Receiver, reply: FastifyReply, way?: Part): FastifyReply {
  const [title, text, heading = title] = TROUBLE[reply.statusCode] ?? OTHER;
  const main = html`<h1>${heading}</h1>
    <p>${text}</p>
    ${way}
    <p><a href="/moderation">Zu den Rückmeldungen</a></p>`;
  return sendPage(reply, { title, config, main });
}
