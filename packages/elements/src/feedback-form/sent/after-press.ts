import { msg } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Copied, DraftState, SendAttempt } from '../model/draft.ts';
import { focusOn } from '../../shared/looks/heading.ts';
import type { Announcer } from '../../shared/page/announcer.ts';

/**
 * Says what is wrong, and what to do now.
 *
 * @param id - where it takes the focus
 */
export const wrongNotice = (words: string, id?: string, more: unknown = nothing): TemplateResult =>
  html`<div class="notice wrong" id=${id ?? nothing}>
    <p class="strong">${words}</p>
    ${more}
  </div>`;

export const sendingWords = (): string => msg('Wird gesendet …', { id: 'form-sending' });

interface Attempting {
  readonly sending: boolean;
  readonly attempt?: SendAttempt;
}

/**
 * The button that sends, and that it does. The button keeps its words meanwhile: those of what has the
 * focus are read aloud when they change, beside what the live region says (A-22).
 *
 * @param first - words at the first attempt
 */
export const sendButton = (
  { sending, attempt }: Attempting,
  hasFailed: boolean,
  first: string,
): TemplateResult =>
  html`<button class="button primary" aria-disabled=${sending}>
      ${hasFailed || (sending && attempt?.isAgain) ? msg('Noch einmal senden', { id: 'form-resend' }) : first}
    </button>
    ${sending ? html`<p class="note">${sendingWords()}</p>` : nothing}`;

export const notArrived = (): string =>
  msg('Ihre Nachricht ist noch nicht angekommen.', { id: 'form-failed' });

export const arrived = (): string => msg('Ihre Nachricht ist angekommen.', { id: 'form-sent' });

/** Shows what changed and moves the focus there. */
export async function showResult(
  form: LitElement | undefined,
  selector: string,
  voice?: Announcer,
): Promise<void> {
  if (!form) return;
  form.requestUpdate();
  await form.updateComplete;
  focusResult(form, selector, voice);
}

/** What stands first in a result: what it is, not what to do now. */
const firstWords = (result: HTMLElement): string =>
  (result.querySelector('.strong') ?? result).textContent.replace(/\s+/g, ' ').trim();

/**
 * Moves the focus to what is new; a resident who went elsewhere on the page meanwhile stays there and is
 * told.
 *
 * @param selector - of what takes the focus; empty leaves it where it is
 * @param voice - of the element, which may have said that this takes long
 */
export function focusResult(form: LitElement, selector: string, voice?: Announcer): void {
  if (!selector) return;
  voice?.wait();
  const result = form.renderRoot.querySelector<HTMLElement>(selector);
  if (!result) return;
  if (document.activeElement === document.body || form.matches(':focus-within')) focusOn(result);
  else voice?.tell(firstWords(result));
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
export const copiedWords = ({ copied }: DraftState): string =>
  copied === 'copied'
    ? msg('Der Text ist kopiert.', { id: 'form-copied' })
    : msg('Der Text ist markiert. Kopieren Sie ihn jetzt.', { id: 'form-marked' });
