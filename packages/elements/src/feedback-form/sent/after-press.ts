import type { LitElement } from 'lit';
import { msg } from '@lit/localize';
import type { Copied, Draft } from '../model/draft.ts';
import { focusOn } from '../../shared/looks/focus.ts';

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

/**
 * Copies a text; where the page may not, it marks where the text stands, so that the resident can copy.
 *
 * @param place - field or part of the page that holds the text
 */
export async function copyText(text: string, place: Element | null | undefined): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    if (place instanceof HTMLTextAreaElement) {
      place.focus();
      place.select();
    } else if (place) getSelection()?.selectAllChildren(place);
    return 'marked';
  }
}

/** What came of copying. */
export const copiedWords = ({ copied }: Draft): string =>
  copied === 'copied'
    ? msg('Der Text ist kopiert.', { id: 'form-copied' })
    : msg('Der Text ist markiert. Kopieren Sie ihn mit Strg und C.', { id: 'form-marked' });
