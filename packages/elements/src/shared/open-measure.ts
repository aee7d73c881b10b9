import { emit } from './events.ts';
import type { PageState } from './page-state.ts';

/** Opens a measure's sheet from its link, unless the click asks for a window or the page says no. */
export function openMeasure(
  host: EventTarget,
  page: PageState | undefined,
  event: MouseEvent,
  measure: string,
): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  if (emit(host, 'strategy-select', { measure }, true)) page?.set({ measure }, true);
}
