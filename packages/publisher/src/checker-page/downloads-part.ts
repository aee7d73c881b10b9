import { html, type TemplateResult } from 'lit';
import type { Checked } from '../checker/check-files.ts';
import { boundariesFile } from '../publishing/published-files.ts';
import { fieldAt } from '../reading/fields.ts';
import type { CheckerActions, CheckerState } from './checker-state.ts';

function nextStep({ feed, boundaries }: Checked): string {
  const named = boundariesFile(feed);
  const missing =
    named === undefined || boundaries
      ? ''
      : ` Die Datei ${named} mit den Gemeindegrenzen ist nicht dabei; sie bleibt dort liegen.`;
  return `Entpacken Sie das ZIP-Archiv auf Ihrem Webserver in den Ordner des Feeds. Es ersetzt strategy.json und enthält dasselbe noch einmal in Teilen (parts).${missing}`;
}

/** What may be taken along: the feed to publish, and workbooks to go on with. */
export function downloadsPart(
  checked: Checked,
  { town }: CheckerState,
  actions: CheckerActions,
): TemplateResult {
  const name = checked.towns.find(({ id }) => id === town)?.name;
  const revision = fieldAt(checked.feed, 'revision');
  return html`<section class="part" aria-labelledby="herunterladen">
    <h2 id="herunterladen">Herunterladen</h2>
    <p>${typeof revision === 'string' ? `Fassung ${revision}. ` : ''}${nextStep(checked)}</p>
    <p class="row">
      <button
        type="button"
        class="main"
        @click=${() => {
          actions.save({ kind: 'feed' });
        }}
      >
        Feed herunterladen (ZIP)
      </button>
      <button
        type="button"
        class="plain"
        @click=${() => {
          actions.save({ kind: 'workbook' });
        }}
      >
        Mappe herunterladen (.xlsx)
      </button>
      ${
        name === undefined
          ? ''
          : html`<button
              type="button"
              class="plain"
              @click=${() => {
                actions.save({ kind: 'town-workbook', town });
              }}
            >
              Mappe für ${name} (.xlsx)
            </button>`
      }
    </p>
    <p class="quiet">
      In der Mappe stehen alle Kennungen: Mit ihnen bleiben Verweise beim Umbenennen gültig.
      Entwürfe, interne Spalten und eigene Blätter enthält sie nicht; übernehmen Sie diese aus Ihrer
      Mappe.
      ${name === undefined ? 'Wählen Sie oben eine Kommune, gibt es auch deren eigene Mappe.' : ''}
    </p>
  </section>`;
}
