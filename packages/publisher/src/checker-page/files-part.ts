import { html, nothing, type TemplateResult } from 'lit';
import type { FileRole } from '../checker/dropped-files.ts';
import { resultWords, type CheckerActions, type CheckerState } from './checker-state.ts';

const ROLES: Readonly<Record<FileRole, string>> = {
  workbook: 'Mappe',
  overlay: 'Mappe einer Kommune',
  feed: 'Feed, der geprüft wird',
  previous: 'veröffentlichter Feed, zum Vergleich',
  boundaries: 'Gemeindegrenzen',
  needs: 'veröffentlichte Anliegen',
  refused: 'nicht gelesen',
};

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('de')} kB`
    : `${(bytes / 1_000_000).toLocaleString('de', { maximumFractionDigits: 1 })} MB`;

function fileList({ files, checked }: CheckerState, actions: CheckerActions): TemplateResult {
  return html`<ul role="list" class="files" aria-label="Dateien">
    ${files.map(({ name, bytes }) => {
      const role = checked?.roles.get(name);
      return html`<li>
        <span>
          <span class="file-name">${name}</span>
          <span class="quiet">${role ? `${ROLES[role]}, ` : ''}${sizeOf(bytes.length)}</span>
        </span>
        <button
          type="button"
          class="plain"
          aria-label=${`Entfernen: ${name}`}
          @click=${() => {
            actions.remove(name);
          }}
        >
          Entfernen
        </button>
      </li>`;
    })}
  </ul>`;
}

function add(event: Event, actions: CheckerActions): void {
  const input = event.target as HTMLInputElement;
  actions.add([...(input.files ?? [])]);
  // The same file once more is a change, too: its content may be another.
  input.value = '';
}

/** Where files are handed over, and which ones there are. */
export function filesPart(state: CheckerState, actions: CheckerActions): TemplateResult {
  const { files, step, checked, failure } = state;
  return html`<section class="part" aria-labelledby="dateien">
    <h2 id="dateien">Dateien</h2>
    <div class="drop">
      <label for="auswahl">Mappen, Feed und Gemeindegrenzen hierher ziehen oder auswählen</label>
      <input
        id="auswahl"
        type="file"
        multiple
        accept=".xlsx,.ods,.csv,.tsv,.json"
        aria-describedby="welche"
        @change=${(event: Event) => {
          add(event, actions);
        }}
      />
      <p id="welche" class="quiet">
        .xlsx, .ods, .csv. Mit der veröffentlichten <code>strategy.json</code> dazu sehen Sie auch,
        was sich ändert. Eine berichtigte Mappe ersetzt die alte gleichen Namens.
      </p>
    </div>
    ${files.length ? fileList(state, actions) : nothing}
    ${step ? html`<progress aria-label=${step}></progress>` : nothing}
    <p role="status" class=${step ? 'step' : 'unseen'}>
      ${step ? step : checked ? resultWords(checked) : ''}
    </p>
    ${failure === undefined ? nothing : html`<p role="alert" class="failure">${failure}</p>`}
    ${
      files.length
        ? nothing
        : html`<p>
            Noch keine Mappe?
            <button
              type="button"
              class="link"
              @click=${() => {
                actions.save({ kind: 'template' });
              }}
            >
              Beispielmappe herunterladen
            </button>
          </p>`
    }
  </section>`;
}
