import { lengthOf, LIMITS } from '@strategy-widgets/feedback';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { DraftState } from '../model/draft.ts';
import { addressDoubts } from '../address/address-parts.ts';
import { sendingWords } from '../sent/after-press.ts';
import { outcomeWords } from './sending-words.ts';

/** Characters left, or too many. */
const leftWords = (left: number): string =>
  left < 0
    ? msg(str`${-left} Zeichen zu viel`, { id: 'form-over' })
    : msg(str`Noch ${left} Zeichen`, { id: 'form-left' });

const charactersLeft = ({ text }: DraftState): number => LIMITS.text - lengthOf(text.trim());

/**
 * What is announced: of the length not each key, only steps. What became of a message is said where the
 * focus goes, and here for who is elsewhere on the page by then.
 */
export function spokenWords(draft: DraftState): string {
  if (draft.sending) return sendingWords();
  const doubt = addressDoubts.value?.doubtWords(draft);
  if (doubt) return doubt;
  const left = charactersLeft(draft);
  if (left > 500) return draft.outcome ? outcomeWords(draft.outcome) : '';
  const step = left > 100 ? 100 : 20;
  return leftWords(Math.ceil(left / step) * step);
}

/** The length beside the field, from where it begins to matter. */
export function lengthPart(draft: DraftState): unknown {
  const left = charactersLeft(draft);
  return left < 1000 ? html`<p class="note">${leftWords(left)}</p>` : nothing;
}
