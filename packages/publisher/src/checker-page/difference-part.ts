import { html, nothing, type TemplateResult } from 'lit';
import type { Checked } from '../checker/check-files.ts';
import {
  differenceWords,
  type ChangedEntry,
  type ChangedField,
} from '../difference/feed-difference.ts';

const KINDS: Readonly<Record<ChangedEntry['kind'], string>> = {
  new: 'Neu',
  changed: 'Geändert',
  removed: 'Entfernt',
};

const EMPTY = html`<span class="quiet">leer</span>`;

function fieldRow({ field, before, after }: ChangedField): TemplateResult {
  return html`<div>
    <dt>${field}</dt>
    <dd>
      <span class="unseen">vorher:</span> ${before ? html`<del>${before}</del>` : EMPTY}
      <span aria-hidden="true">→</span>
      <span class="unseen">jetzt:</span> ${after ? html`<ins>${after}</ins>` : EMPTY}
    </dd>
  </div>`;
}

/** An entry that is new or gone is told by its name; what it holds is folded. */
const entryItem = ({ kind, sheet, name, fields }: ChangedEntry): TemplateResult =>
  html`<li>
    <details ?open=${kind === 'changed'}>
      <summary>
        <span class="mark ${kind}">${KINDS[kind]}</span> ${name} <span class="quiet">${sheet}</span>
      </summary>
      <dl class="fields">${fields.map(fieldRow)}</dl>
    </details>
  </li>`;

/** What the new feed says other than the published one, entry by entry. */
export function differencePart({ difference, isReordered }: Checked): TemplateResult {
  return html`<section class="part" aria-labelledby="aenderungen">
    <h2 id="aenderungen">Änderungen</h2>
    ${
      difference
        ? html`<p class="sentence">
              ${
                difference.length
                  ? `${differenceWords(difference)}.`
                  : isReordered
                    ? 'Nur die Reihenfolge ist eine andere.'
                    : 'Der Feed sagt dasselbe wie der veröffentlichte.'
              }
            </p>
            ${
              difference.length
                ? html`<ul role="list" class="entries">
                    ${difference.map(entryItem)}
                  </ul>`
                : nothing
            }`
        : html`<p>
            Legen Sie den veröffentlichten Feed (<code>strategy.json</code>) dazu. Dann steht hier,
            was neu, geändert oder entfernt ist, und die Adressen der Maßnahmen bleiben gültig.
          </p>`
    }
  </section>`;
}
