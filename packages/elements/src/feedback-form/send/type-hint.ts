import type { FeedbackRoute } from '@strategy-widgets/feed';
import type { MessageType } from '@strategy-widgets/feedback';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { LinkedView } from '../../shared/widget/view.ts';
import type { DraftState } from '../model/draft.ts';
import { townOf } from '../model/subject.ts';
import { mailUrl } from './hand-over.ts';

/** What helps the town to help, for each kind. */
function hintWords(type: MessageType): string {
  const words: Partial<Record<MessageType, () => string>> = {
    idea: () =>
      msg('Was soll besser werden, und für wen? Auch kleine Ideen helfen.', {
        id: 'form-hint-idea',
      }),
    question: () =>
      msg('Für eine Antwort per E-Mail brauchen wir Ihre Adresse.', { id: 'form-hint-question' }),
    praise: () =>
      msg('Was ist gut gelungen? Wir geben es an die Beteiligten weiter.', {
        id: 'form-hint-praise',
      }),
    error: () =>
      msg('Welche Angabe stimmt nicht, und was ist richtig? Eine Quelle hilft uns beim Prüfen.', {
        id: 'form-hint-error',
      }),
    barrier: () =>
      msg(
        'Wo kommen Sie nicht weiter, und womit nutzen Sie die Seite? Zum Beispiel mit Tastatur oder Vorlese-Programm.',
        { id: 'form-hint-barrier' },
      ),
  };
  return words[type]?.() ?? '';
}

/** The mailbox for accessibility, the town's own before that of all. */
function barrierRoute(view: LinkedView, draft: DraftState): FeedbackRoute | undefined {
  const town = townOf(view, draft)?.id;
  const routes = view.strategy.feedbackRoutes.filter(
    ({ type, email, municipality }) =>
      type === 'barrier' && email && (!municipality || municipality === town),
  );
  return routes.find(({ municipality }) => municipality) ?? routes[0];
}

const mailbox = (view: LinkedView, draft: DraftState) => {
  const { email } = barrierRoute(view, draft) ?? {};
  if (!email) return nothing;
  const subject = msg('Barriere auf der Website', { id: 'form-barrier-subject' });
  return html`<p class="note">
    ${msg('Sie können auch direkt an die Stelle für Barrierefreiheit schreiben:', { id: 'form-barrier-mail' })}
    <a href=${mailUrl(email, subject, draft.text.trim()).url}>${email}</a>
  </p>`;
};

/** What to write for the chosen kind. */
export function typeHint(view: LinkedView, draft: DraftState): unknown {
  const words = hintWords(draft.type);
  if (!words) return nothing;
  return html`<p class="note" id="type-hint">${words}</p>
    ${draft.type === 'barrier' ? mailbox(view, draft) : nothing}`;
}
