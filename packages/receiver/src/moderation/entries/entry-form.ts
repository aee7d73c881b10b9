import type { EntryTable } from '../../database/tables.ts';
import { unpack } from '../../database/packed-text.ts';
import { LONGEST_TITLE, nextStates, PROBLEMS, type FormState } from './change-form.ts';
import type { EntryChange } from './entry.ts';
import { html, type Html } from '../html.ts';
import { planChoices } from './plan-choices.ts';
import { csrfField } from '../page.ts';
import { STATES } from '../entry-words.ts';

const stored = ({ state, answer, published, public_title }: EntryTable): Html => html`
  <p>Gespeichert ist jetzt: Stand „${STATES[state]}“${published === 1 && ', veröffentlicht'}.</p>
  ${public_title !== '' && html`<p>Titel: ${public_title}</p>`}
  ${answer !== '' && html`<pre class="said" dir="auto">${unpack(answer)}</pre>`}
`;

const notice = ({ entry, problems, isSaved, isKept, isConflict }: FormState): Html | false => {
  if (isConflict) {
    return html`<div class="problem" role="alert" tabindex="-1" autofocus>
      <p>
        Inzwischen hat jemand anderes diese Rückmeldung geändert. Was Sie eingegeben haben, steht
        noch unten. „Speichern“ ersetzt die andere Fassung.
      </p>
      ${stored(entry)}
    </div>`;
  }
  if (isKept) {
    return html`<div class="problem" role="alert" tabindex="-1" autofocus>
      <p>
        Noch nicht gespeichert. Ihre Sitzung war beendet; was Sie eingegeben haben, steht unten.
        „Speichern“ übernimmt es.
      </p>
    </div>`;
  }
  if (problems?.length) {
    return html`<div class="problem" role="alert" tabindex="-1" autofocus>
      <p>Noch nicht gespeichert:</p>
      <ul role="list">
        ${problems.map((problem) => html`<li>${PROBLEMS[problem]}</li>`)}
      </ul>
    </div>`;
  }
  return (
    isSaved === true && html`<p class="done" role="status" tabindex="-1" autofocus>Gespeichert.</p>`
  );
};

const states = (entry: EntryTable, chosen: string): Html =>
  html`<fieldset>
    <legend>Stand</legend>
    ${nextStates(entry).map(
      (state) =>
        html`<label class="choice">
          ${
            state === chosen
              ? html`<input type="radio" name="state" value="${state}" checked required />`
              : html`<input type="radio" name="state" value="${state}" required />`
          }
          ${STATES[state]}
        </label>`,
    )}
  </fieldset>`;

function publishing(form: FormState, { public_title, published, ...chosen }: EntryChange): Html {
  return html`<fieldset>
    <legend>Als Anliegen veröffentlichen</legend>
    <p>
      Öffentlich werden nur Ihr Titel, Ihre Antwort und der Stand, nie der Text der Person. Nennen
      Sie keine Namen.
    </p>
    <label class="choice">
      ${
        published === 1
          ? html`<input type="checkbox" name="publish" value="1" checked />`
          : html`<input type="checkbox" name="publish" value="1" />`
      }
      veröffentlichen
    </label>
    <label for="title">Titel in Ihren Worten</label>
    <input id="title" name="title" maxlength="${LONGEST_TITLE}" value="${public_title}" />
    ${planChoices(form, chosen)}
  </fieldset>`;
}

export function changeForm(form: FormState): Html {
  const { entry, session, typed = entry } = form;
  return html`
    ${notice(form)}
    <form method="post" action="/moderation/entries/${entry.receipt}" class="narrow">
      <h2>Antworten und entscheiden</h2>
      ${csrfField(session)}
      <input type="hidden" name="version" value="${entry.updated_at}" />
      ${states(entry, typed.state)}
      <label for="answer">Antwort</label>
      <p id="answer-hint">
        Sie steht auf der Seite der Quittung und neben dem veröffentlichten Anliegen.
      </p>
      <textarea id="answer" name="answer" rows="6" aria-describedby="answer-hint">
${unpack(typed.answer)}</textarea>
      ${publishing(form, typed)}
      <button>Speichern</button>
    </form>
  `;
}
