import { parseTimestamp } from '@strategy-widgets/feed';
import { MESSAGE_SCHEMA, problemsOf, sendMessage, type Message } from '@strategy-widgets/feedback';
import type { LitElement } from 'lit';
import { emit } from '../../shared/widget/events.ts';
import type { LinkedView } from '../../shared/widget/view.ts';
import { guardOf, keyFor } from '../model/attempt.ts';
import type { Draft } from '../model/draft.ts';
import type { FormScene } from '../model/form-scene.ts';
import { forget } from './remembered.ts';
import { townOf, type Subject } from '../model/subject.ts';

/** The message as it is sent: what was left empty is not in it. */
function messageOf(view: LinkedView, draft: Draft, subject: Subject | undefined): Message {
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

/** Sends a message and writes down what became of it. Only a confirmed one lets go of the text. */
async function deliver(draft: Draft, message: Message, endpoint: string): Promise<string> {
  const key = keyFor(draft, message);
  const outcome = await sendMessage(endpoint, message, { key, guard: guardOf(draft) });
  draft.sending = false;
  if (outcome.kind === 'refused' && outcome.fields.length) {
    draft.problems = outcome.fields;
    return '#summary';
  }
  draft.outcome = outcome;
  if (outcome.kind !== 'sent') return '#failure';
  forget(draft);
  const sentAt = parseTimestamp(outcome.receivedAt) ?? Date.now();
  const sent = { sentAt, sentTo: endpoint, text: '', website: '' };
  Object.assign(draft, sent, { attempt: undefined, copied: undefined, withdrawal: undefined });
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
  draft.problems = problemsOf(draft);
  draft.outcome = undefined;
  if (draft.problems.length) return '#summary';
  const message = messageOf(view, draft, subject);
  if (!emit(form, 'strategy-feedback-submit', { message, endpoint }, true)) return '';
  draft.sending = true;
  form.requestUpdate();
  return deliver(draft, message, endpoint);
}
