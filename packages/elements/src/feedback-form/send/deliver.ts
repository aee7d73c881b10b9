import { parseTimestamp } from '@strategy-widgets/feed';
import { MESSAGE_SCHEMA, problemsOf, sendMessage, type Message } from '@strategy-widgets/feedback';
import type { LitElement } from 'lit';
import { emit } from '../../shared/widget/events.ts';
import type { LinkedView } from '../../shared/widget/view.ts';
import { heldBack } from '../address/address-parts.ts';
import { Delivery, guardOf } from '../model/delivery.ts';
import type { DraftState } from '../model/draft.ts';
import type { FormScene } from '../model/form-scene.ts';
import { townOf, type Subject } from '../model/subject.ts';
import { forget } from './remembered.ts';

/** The message as it is sent: what was left empty is not in it. */
function messageOf(view: LinkedView, draft: DraftState, subject: Subject | undefined): Message {
  const { type, text, name, email } = draft;
  return {
    schema: MESSAGE_SCHEMA,
    type,
    text: text.trim(),
    language: view.uiLanguage,
    municipality: townOf(view, draft)?.id,
    actionField: subject?.actionField,
    measure: subject?.measure,
    name: name.trim() || undefined,
    email: email.trim() || undefined,
  };
}

/** Sends a message and notes what became of it. Only a confirmed one lets go of the text. */
async function deliver(draft: DraftState, message: Message, endpoint: string): Promise<string> {
  const delivery = new Delivery(draft);
  const { key } = delivery.send(message);
  const outcome = await sendMessage(endpoint, message, { key, guard: guardOf(draft) });
  if (outcome.kind === 'refused' && outcome.fields.length) {
    delivery.mark(outcome.fields);
    return '#summary';
  }
  if (outcome.kind !== 'sent') {
    delivery.fail(outcome);
    return '#failure';
  }
  forget(draft);
  delivery.confirm(outcome, endpoint, parseTimestamp(outcome.receivedAt) ?? Date.now());
  return '.sent > *';
}

/**
 * What „Nachricht senden“ does: checks, asks the page, sends.
 *
 * @returns selector of what says what came of it; nothing where the page took over
 */
export async function submit(
  form: LitElement,
  view: LinkedView,
  { draft, endpoint, subject }: FormScene,
): Promise<string> {
  new Delivery(draft).mark(problemsOf(draft));
  const held = heldBack(draft);
  if (held && (await held)) return '#email-meant';
  if (draft.problems.length) return '#summary';
  // Somebody may have pressed again while the code that knows slips was on its way.
  if (draft.sending) return '';
  const message = messageOf(view, draft, subject);
  if (!emit(form, 'strategy-feedback-submit', { message, endpoint }, true)) return '';
  const delivered = deliver(draft, message, endpoint);
  form.requestUpdate();
  return delivered;
}
