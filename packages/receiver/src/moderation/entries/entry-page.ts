import type { Session } from '../accounts/sessions.ts';
import { fieldTitle, measureTitle } from '../../plan/plan.ts';
import type { EntryTable } from '../../database/tables.ts';
import { unpack } from '../../database/packed-text.ts';
import type { FormState } from './change-form.ts';
import { changeForm } from './entry-form.ts';
import { html, type Html, type Part } from '../html.ts';
import { csrfField } from '../page.ts';
import { VOTES_PAGE } from '../visit.ts';
import { visible } from '../signs.ts';
import { answerOf, questionAsked } from '../votes/vote-words.ts';
import { STATES, timeOf, TYPES } from '../entry-words.ts';

export interface EntryView extends FormState {
  readonly entry: EntryTable;
  readonly choices: readonly { readonly option: string; readonly points: number }[];
  readonly town: string;
  readonly session: Session;
}

const fact = (name: string, value: Part): Html =>
  html`<div>
    <dt>${name}</dt>
    <dd dir="auto">${value}</dd>
  </div>`;

const facts = ({ entry, town, plan }: EntryView): Html =>
  html`<dl class="facts">
    ${fact('Art', TYPES[entry.type] ?? entry.type)} ${fact('Stand', STATES[entry.state])}
    ${fact('Eingegangen', timeOf(entry.received_at))} ${fact('Kommune', town)}
    ${entry.poll !== '' && fact('Frage', questionAsked(plan, entry))}
    ${entry.action_field !== '' && fact('Handlungsfeld', fieldTitle(plan, entry.action_field))}
    ${entry.measure !== '' && fact('Maßnahme', measureTitle(plan, entry.measure))}
    ${entry.name !== '' && fact('Name', visible(unpack(entry.name)))}
    ${entry.email !== '' && fact('E-Mail', visible(unpack(entry.email)))}
  </dl>`;

const said = ({ entry, choices, plan }: EntryView): Html =>
  entry.kind === 'ballot'
    ? html`<table>
        <thead>
          <tr>
            <th scope="col">Gewählt</th>
            <th scope="col" class="number">Punkte</th>
          </tr>
        </thead>
        <tbody>
          ${choices.map(
            ({ option, points }) =>
              html`<tr>
                <td>${answerOf(plan, option)}</td>
                <td class="number">${points}</td>
              </tr>`,
          )}
        </tbody>
      </table>`
    : html`<pre class="said" dir="auto" lang="${entry.language}">
${visible(unpack(entry.text))}</pre>`;

/** Everything of one person: one click to take it along, two to erase it (P-10). */
const person = ({ entry, session }: EntryView): Html | false =>
  entry.email !== '' &&
  html`<section class="tools">
    <h2>Alles von dieser E-Mail-Adresse</h2>
    <form method="post" action="/moderation/person/export" class="inline">
      ${csrfField(session)} <input type="hidden" name="receipt" value="${entry.receipt}" />
      <button class="quiet">Herunterladen (JSON)</button>
      <button class="quiet" formaction="/moderation/person">Löschen …</button>
    </form>
  </section>`;

/** What an entry is called, and where the others of its kind are. */
const NAMES = {
  message: ['Rückmeldung', '/moderation', 'Alle Rückmeldungen'],
  ballot: ['Teilnahme', VOTES_PAGE, 'Alle Abstimmungen'],
} as const;

function head({ kind, receipt }: EntryTable): Html {
  const [name, path, others] = NAMES[kind];
  return html`<p><a href="${path}">${others}</a></p>
    <h1>${name} <span class="receipt">${receipt}</span></h1>`;
}

export const entryPage = (view: EntryView): Html => html`
  ${head(view.entry)} ${facts(view)} ${said(view)}
  ${view.entry.kind === 'message' && changeForm(view)} ${person(view)}
  <p class="end">
    <a class="danger" href="/moderation/entries/${view.entry.receipt}/delete"
      >Diese ${NAMES[view.entry.kind][0]} löschen …</a
    >
  </p>
`;

export const deletePage = (session: Session, { receipt, kind }: EntryTable): Html => html`
  <h1>${NAMES[kind][0]} <span class="receipt">${receipt}</span> löschen?</h1>
  <p>
    ${kind === 'ballot' ? 'Die Punkte' : 'Text, Antwort und Veröffentlichung'} werden endgültig
    gelöscht. Im Protokoll bleibt nur die Nummer.
  </p>
  <form method="post" action="/moderation/entries/${receipt}/delete" class="inline">
    ${csrfField(session)} <button class="danger">Endgültig löschen</button>
    <a href="/moderation/entries/${receipt}">Behalten</a>
  </form>
`;
