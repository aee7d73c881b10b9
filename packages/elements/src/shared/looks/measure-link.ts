import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { emit } from '../widget/events.ts';
import type { LinkedView } from '../widget/view.ts';

/** Opens a measure's sheet, unless the click asks for another window or the page says no. */
export function openMeasure(
  host: EventTarget,
  { page }: LinkedView,
  event: MouseEvent,
  measure: string,
): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  if (emit(host, 'strategy-select', { measure }, true)) page.set({ measure }, true);
}

/** A real link to a measure's sheet, which opens it on this page. */
export const measureLink = (
  host: EventTarget,
  view: LinkedView,
  measure: string,
  title: unknown,
): TemplateResult =>
  html`<a
    href=${view.page.link({ measure })}
    @click=${(event: MouseEvent) => {
      openMeasure(host, view, event, measure);
    }}
    >${title}</a
  >`;

/** The word after a number of measures. */
export const measuresUnit = (count: number): string =>
  count === 1 ? msg('Maßnahme', { id: 'measure-unit' }) : msg('Maßnahmen', { id: 'measures-unit' });
