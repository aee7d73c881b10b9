import type { Message } from '@strategy-widgets/feedback';
import { MESSAGE_SCHEMA } from '@strategy-widgets/feedback';
import type { LinkedView } from '../../shared/widget/view.ts';
import type { Draft } from './draft.ts';
import { townOf, type Subject } from './subject.ts';

/** The message as it is sent: what was left empty is not in it. */
export function messageOf(view: LinkedView, draft: Draft, subject: Subject | undefined): Message {
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
