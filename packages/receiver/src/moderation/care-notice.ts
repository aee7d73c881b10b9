import type { FastifyBaseLogger } from 'fastify';
import { wordsOf } from '../operations/health-words.ts';
import type { Receiver } from '../receiver.ts';
import { html, type Html } from './html.ts';

/**
 * What somebody should tell those who run the receiver: moderators look at their pages every day, while a log
 * is read when it is too late (R-27).
 */
export async function careNotice(
  { health }: Receiver,
  log: FastifyBaseLogger,
): Promise<Html | false> {
  const { vitals, reasons: all } = await health.look(log);
  // That there never was a backup, those know who set the receiver up.
  const reasons = all.filter((reason) => reason !== 'backup' || vitals?.backupAge !== null);
  return (
    reasons.length > 0 &&
    html`<div class="problem" role="status">
      <p><b>Bitte geben Sie das an Ihre IT weiter:</b></p>
      <ul role="list">
        ${reasons.map((reason) => html`<li>${wordsOf(reason)}</li>`)}
      </ul>
    </div>`
  );
}
