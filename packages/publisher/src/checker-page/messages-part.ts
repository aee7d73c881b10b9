import { html, nothing, type TemplateResult } from 'lit';
import type { Checked } from '../checker/check-files.ts';
import { messageWords, type Message } from '../messages/sheet-message.ts';
import { counted, resultWords, type CheckerActions, type CheckerState } from './checker-state.ts';

const KINDS: Readonly<Record<Message['kind'], string>> = {
  refused: 'Berichtigen',
  remark: 'Hinweis',
};

const isOfSeveral = (messages: readonly Message[]): boolean =>
  new Set(messages.map(({ file }) => file)).size > 1;

/** All messages as lines to paste into a mail. */
export const messagesText = (messages: readonly Message[]): string =>
  messages
    .map((message) => `${KINDS[message.kind]}: ${messageWords(message, isOfSeveral(messages))}`)
    .join('\n');

function row(
  { kind, file, sheet, cell, entry, column, words }: Message,
  withFile: boolean,
): unknown {
  return html`<tr class=${kind}>
    <td class="kind">${KINDS[kind]}</td>
    ${withFile ? html`<td class="of-file">${file}</td>` : nothing}
    <td class=${sheet === undefined || sheet === 'JSON' ? '' : 'of-sheet'}>${sheet ?? nothing}</td>
    <th scope="row" class=${sheet === 'JSON' ? 'pointer' : cell === undefined ? '' : 'of-cell'}>
      ${cell ?? (entry === undefined ? '–' : `Eintrag ${entry.toLocaleString('de')}`)}${
        column === undefined ? nothing : html` <span class="quiet">${column}</span>`
      }
    </th>
    <td class="words">${words}</td>
  </tr>`;
}

function table({ messages }: Checked, shown: number): TemplateResult {
  const withFile = isOfSeveral(messages) || messages.some(({ sheet }) => sheet === undefined);
  return html`<div class="scroll" role="group" aria-label="Meldungen" tabindex="0">
    <table class="messages">
      <thead>
        <tr>
          <th scope="col">Was tun</th>
          ${withFile ? html`<th scope="col">Datei</th>` : nothing}
          <th scope="col">Blatt</th>
          <th scope="col">Zelle</th>
          <th scope="col">Meldung</th>
        </tr>
      </thead>
      <tbody>
        ${messages.slice(0, shown).map((message) => row(message, withFile))}
      </tbody>
    </table>
  </div>`;
}

/** The parts below: the preview between them is long, for whoever goes by keyboard, too. */
const leads = ({ difference, report }: Checked): TemplateResult =>
  html`<nav class="row" aria-label="Auf dieser Seite">
    <a href="#vorschau">Vorschau</a>
    <a href="#aenderungen"
      >Änderungen${difference ? ` (${counting(difference.length)})` : nothing}</a
    >
    <a href="#bericht">Bericht (${counting(report.length)})</a>
    <a href="#herunterladen">Herunterladen</a>
  </nav>`;

const counting = (count: number): string => count.toLocaleString('de');

/** What has to be mended and what may be looked at, by cell. */
export function messagesPart(
  checked: Checked,
  { shown }: CheckerState,
  actions: CheckerActions,
): TemplateResult {
  const { messages } = checked;
  const rest = messages.length - shown;
  return html`<section class="part" aria-labelledby="ergebnis">
    <h2 id="ergebnis">Ergebnis</h2>
    <p class="sentence">${resultWords(checked)}</p>
    ${checked.isFine ? leads(checked) : nothing}
    ${
      messages.length
        ? html`${table(checked, shown)}
            <p class="row">
              ${
                rest > 0
                  ? html`<button type="button" class="plain" @click=${actions.showMore}>
                      Mehr zeigen (noch ${counted(rest, 'Meldung', 'Meldungen')})
                    </button>`
                  : nothing
              }
              <button
                type="button"
                class="plain"
                @click=${() => {
                  actions.copy(messagesText(messages), 'Alle Meldungen sind kopiert.');
                }}
              >
                Alle Meldungen kopieren
              </button>
            </p>`
        : nothing
    }
  </section>`;
}
