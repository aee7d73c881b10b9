import type { Municipality } from '@strategy-widgets/feed';
import type { MessageType } from '@strategy-widgets/feedback';
import { msg, str } from '@lit/localize';
import type { Draft } from '../model/draft.ts';

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

/** What came of copying. */
export const copiedWords = ({ copied }: Draft): string =>
  copied === 'copied'
    ? msg('Der Text ist kopiert.', { id: 'form-copied' })
    : msg('Der Text ist markiert. Kopieren Sie ihn mit Strg und C.', { id: 'form-marked' });
