import type { Session } from '../accounts/sessions.ts';
import { html, type Html } from '../html.ts';
import { csrfField } from '../page.ts';

/** By POST: an address in a URL would stand in histories and logs (P-07). */
export const personForm = (session: Session): Html => html`
  <form method="post" action="/moderation/person/export" class="inline">
    ${csrfField(session)}
    <div class="wide">
      <label for="email">Alles von einer E-Mail-Adresse</label>
      <input id="email" name="email" type="email" autocomplete="off" required />
    </div>
    <button class="quiet">Herunterladen (JSON)</button>
    <button class="quiet" formaction="/moderation/person">Löschen …</button>
  </form>
`;

export const erasePage = (session: Session, email: string, count: number): Html =>
  count === 0
    ? html`<h1>Nichts gefunden</h1>
        <p>Von dieser Adresse liegt keine Rückmeldung vor.</p>
        <p><a href="/moderation">Zu den Rückmeldungen</a></p>`
    : html`<h1>${count === 1 ? 'Eine Rückmeldung' : `${count} Rückmeldungen`} löschen?</h1>
        <p>
          Alles von <bdi>${email}</bdi> wird endgültig gelöscht, auch Antworten und
          Veröffentlichungen.
        </p>
        <form method="post" action="/moderation/person/erase" class="inline">
          ${csrfField(session)} <input type="hidden" name="email" value="${email}" />
          <button class="danger">Endgültig löschen</button>
          <a href="/moderation">Behalten</a>
        </form>`;
