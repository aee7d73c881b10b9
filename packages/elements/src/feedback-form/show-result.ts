import type { LitElement } from 'lit';
import { focusOn } from '../shared/focus.ts';

/**
 * Shows what changed and moves the focus there, unless the resident went elsewhere on the page
 * meanwhile.
 *
 * @param selector - of what takes the focus; empty leaves it where it is
 */
export async function showResult(form: LitElement, selector: string): Promise<void> {
  form.requestUpdate();
  await form.updateComplete;
  const isHere = document.activeElement === document.body || form.matches(':focus-within');
  if (selector && isHere) focusOn(form.renderRoot.querySelector<HTMLElement>(selector));
}
