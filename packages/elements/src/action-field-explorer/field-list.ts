import type { Measure } from '@strategy-widgets/feed';
import { inOrder } from '@strategy-widgets/feed';
import type { AddressValues } from '@strategy-widgets/feed/registry';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { measuresUnit } from '../shared/looks/measure-link.ts';
import type { LinkedView } from '../shared/widget/view.ts';

/**
 * The action fields as one choice, each with the number of its measures: a column beside the list, a row
 * above it where that is narrow.
 *
 * @param chosen - ids of the fields that the list is narrowed to
 * @param counts - measures by field, under every other filter
 * @param total - measures under every other filter
 */
export function fieldList(
  view: LinkedView,
  chosen: readonly string[],
  counts: ReadonlyMap<string, number>,
  total: number,
  choose: (change: AddressValues) => void,
): TemplateResult {
  const isChosen = (id: string) => (id ? chosen.includes(id) : !chosen.length);
  const choice = (id: string, title: unknown, count: number) =>
    html`<li>
      <button
        class="field"
        aria-pressed=${isChosen(id) ? 'true' : 'false'}
        @click=${() => {
          choose({ field: chosen.length === 1 && isChosen(id) ? '' : id });
        }}
      >
        <span>${title}</span>
        <span class="count">${count} <span class="silent">${measuresUnit(count)}</span></span>
      </button>
    </li>`;
  return html`<ul role="list" class="fields">
    ${choice('', msg('Alle Themen', { id: 'field-all' }), total)}
    ${inOrder(view.strategy.actionFields).map((field) =>
      choice(field.id, view.text(field.title), counts.get(field.id) ?? 0),
    )}
  </ul>`;
}

/** Brings the chosen topic into a row that is longer than its place, and leaves the page where it is. */
export function showChosen(root: ParentNode): void {
  const row = root.querySelector('.fields');
  const chosen = row?.querySelector('[aria-pressed=true]');
  if (!row || !chosen) return;
  const [place, field] = [row.getBoundingClientRect(), chosen.getBoundingClientRect()];
  row.scrollLeft += field.left + field.width / 2 - place.left - place.width / 2;
}

/** Why the numbers of fields add up to more than there are; nothing where they do not. */
export const fieldsNote = (measures: readonly Measure[]): unknown =>
  measures.some(({ actionFields }) => actionFields.length > 1)
    ? html`<p class="note">
        ${msg('Eine Maßnahme kann zu mehreren Themen gehören. In der Liste steht sie einmal.', { id: 'fields-note' })}
      </p>`
    : nothing;
