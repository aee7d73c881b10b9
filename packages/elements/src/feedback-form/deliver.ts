import { idempotencyKey, sendMessage, type Message } from '@strategy-widgets/feedback';
import type { Draft } from './draft.ts';

/** The same key as long as the message is the same, another one once it was changed. */
function keyFor(draft: Draft, message: Message): string {
  const body = JSON.stringify(message);
  if (draft.attempt?.body !== body) draft.attempt = { body, key: idempotencyKey() };
  return draft.attempt.key;
}

/**
 * Sends a message and writes down what became of it. Only a confirmed one lets go of the text.
 *
 * @returns selector of what says so
 */
export async function deliver(draft: Draft, message: Message, endpoint: string): Promise<string> {
  const outcome = await sendMessage(endpoint, message, { key: keyFor(draft, message) });
  draft.sending = false;
  if (outcome.kind === 'refused' && outcome.fields.length) {
    draft.problems = outcome.fields;
    return '#summary';
  }
  draft.outcome = outcome;
  if (outcome.kind !== 'sent') return '#failure';
  Object.assign(draft, { text: '', attempt: undefined, sentAt: Date.now() });
  return '.sent > *';
}
