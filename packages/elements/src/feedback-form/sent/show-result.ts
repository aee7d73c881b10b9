import type { LitElement } from 'lit';
import { focusOn } from '../../shared/looks/heading.ts';

/** Shows what changed and moves the focus there. */
export async function showResult(form: LitElement, selector: string): Promise<void> {
  form.requestUpdate();
  await form.updateComplete;
  focusResult(form, selector);
}

/**
 * Moves the focus to what is new, unless the resident went elsewhere on the page meanwhile.
 *
 * @param selector - of what takes the focus; empty leaves it where it is
 */
export function focusResult(form: LitElement, selector: string): void {
  const isHere = document.activeElement === document.body || form.matches(':focus-within');
  if (selector && isHere) focusOn(form.renderRoot.querySelector<HTMLElement>(selector));
}
