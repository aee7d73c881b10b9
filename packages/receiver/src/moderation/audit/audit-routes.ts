import type { FastifyPluginCallback, FastifyReply } from 'fastify';
import type { ReceiverPlugin } from '../../receiver.ts';
import type { AuditTable } from '../../database/tables.ts';
import { DEEDS, deeds, type Action } from './audit.ts';
import { filterOf } from '../entries/entry-filter.ts';
import { html, type Html } from '../html.ts';
import { sendPage } from '../page.ts';
import { guarded, type Visit } from '../visit.ts';
import { timeOf } from '../entry-words.ts';

const ACTIONS: Readonly<Record<Action, string>> = {
  login: 'angemeldet',
  failedLogin: 'Anmeldung fehlgeschlagen',
  logout: 'abgemeldet',
  password: 'Passwort geändert',
  change: 'bearbeitet',
  publish: 'veröffentlicht',
  withdraw: 'Veröffentlichung zurückgenommen',
  delete: 'gelöscht',
  export: 'Liste heruntergeladen',
  exportPerson: 'alles einer Person heruntergeladen',
  erasePerson: 'auf Wunsch der Person gelöscht',
  exportNeeds: 'Anliegen für den Feed heruntergeladen',
};

const row = ({ at, account, action, receipt }: AuditTable): Html =>
  html`<tr>
    <td>${timeOf(at)}</td>
    <td>${account}</td>
    <td>${ACTIONS[action as Action]}</td>
    <td>${receipt}</td>
  </tr>`;

const auditPage = (rows: readonly AuditTable[], page: number): Html => html`
  <h1>Protokoll</h1>
  <p>Wer wann was getan hat, ohne Inhalte.</p>
  <div class="scroll" tabindex="0" role="region" aria-label="Protokoll">
    <table>
      <thead>
        <tr>
          <th scope="col">Wann</th>
          <th scope="col">Wer</th>
          <th scope="col">Was</th>
          <th scope="col">Nummer</th>
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, DEEDS).map(row)}
      </tbody>
    </table>
  </div>
  <nav aria-label="Seiten" class="pages">
    ${page > 1 && html`<a href="/moderation/audit?page=${page - 1}" rel="prev">Neuere</a>`}
    ${
      rows.length > DEEDS &&
      html`<a href="/moderation/audit?page=${page + 1}" rel="next">Ältere</a>`
    }
  </nav>
`;

async function show({ receiver, request, reply, session }: Visit): Promise<FastifyReply> {
  const { page } = filterOf(request.query);
  const rows = await deeds(receiver.database, session.moderator, page);
  const main = auditPage(rows, page);
  return sendPage(reply, { title: 'Protokoll', config: receiver.config, session, main });
}

export const auditRoutes: FastifyPluginCallback<ReceiverPlugin> = (app, { receiver }, done) => {
  app.get('/moderation/audit', guarded(receiver, show));
  done();
};
