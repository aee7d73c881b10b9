import type { Municipality } from '@strategy-widgets/feed';
import type { MessageType } from '@strategy-widgets/feedback';
import { lengthOf, LIMITS } from '@strategy-widgets/feedback';
import { msg, str } from '@lit/localize';
import type { Draft } from './draft.ts';

/** The question that the form asks. */
export const titleOf = (town: Municipality | undefined): string =>
  town
    ? msg(str`Was möchten Sie ${town.name} sagen?`, { id: 'form-title-town' })
    : msg('Was möchten Sie uns sagen?', { id: 'form-title' });

/** The word for a kind of message. */
export function typeWord(type: MessageType): string {
  const words: Record<MessageType, () => string> = {
    message: () => msg('keine Angabe', { id: 'form-any' }),
    idea: () => msg('Idee', { id: 'form-idea' }),
    question: () => msg('Frage', { id: 'form-question' }),
    praise: () => msg('Lob', { id: 'form-praise' }),
    error: () => msg('Fehler in den Angaben', { id: 'form-wrong' }),
    barrier: () => msg('Barriere', { id: 'form-barrier' }),
  };
  return words[type]();
}

/** Characters left, or too many. */
export const leftWords = (left: number): string =>
  left < 0
    ? msg(str`${-left} Zeichen zu viel`, { id: 'form-over' })
    : msg(str`Noch ${left} Zeichen`, { id: 'form-left' });

export const charactersLeft = ({ text }: Draft): number => LIMITS.text - lengthOf(text.trim());

/** What came of copying. */
export const copiedWords = ({ copied }: Draft): string =>
  copied === 'copied'
    ? msg('Der Text ist kopiert.', { id: 'form-copied' })
    : msg('Der Text ist markiert. Kopieren Sie ihn mit Strg und C.', { id: 'form-marked' });

/** What is announced: of the length not each key, only steps; the rest is said where the focus goes. */
export function spokenWords(draft: Draft): string {
  if (draft.sending) return msg('Wird gesendet …', { id: 'form-sending' });
  if (draft.copied) return copiedWords(draft);
  const left = charactersLeft(draft);
  if (left > 500) return '';
  const step = left > 100 ? 100 : 20;
  return leftWords(Math.ceil(left / step) * step);
}
