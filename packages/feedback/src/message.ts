/** Version of the contract that this code writes. */
export const MESSAGE_SCHEMA = '1.0';

export type MessageType = 'message' | 'idea' | 'question' | 'praise' | 'error' | 'barrier';

/** In the order in which a form offers them. */
export const MESSAGE_TYPES: readonly MessageType[] = [
  'message',
  'idea',
  'question',
  'praise',
  'error',
  'barrier',
];

/**
 * What a resident sends, as in `schema/message.schema.json`. Only the text is asked for; name and
 * address are missing unless given.
 */
export interface Message {
  readonly schema: typeof MESSAGE_SCHEMA;
  readonly type: MessageType;
  readonly text: string;
  /** BCP 47 tag of the form when it was sent. */
  readonly language: string;
  /** Ids of the feed. */
  readonly municipality?: string;
  readonly actionField?: string;
  readonly measure?: string;
  readonly name?: string;
  readonly email?: string;
}

/** The parts of a message that a resident writes. */
export type MessageField = 'text' | 'name' | 'email';

/** How many characters each may have; a test compares them with the schema. */
export const LIMITS: Readonly<Record<MessageField, number>> = { text: 5000, name: 200, email: 254 };

/** What may be wrong with a field; receivers answer with the same codes. */
export type FieldCode = 'required' | 'too-long' | 'invalid';

export interface FieldProblem {
  readonly field: MessageField;
  readonly code: FieldCode;
}

const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** Characters as JSON Schema and people count them: an emoji is one, not two. */
export const lengthOf = (text: string): number => [...text].length;

/** What a resident still has to mend, in the order of the form. */
export function problemsOf(draft: Readonly<Record<MessageField, string>>): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!draft.text.trim()) problems.push({ field: 'text', code: 'required' });
  for (const field of ['text', 'name', 'email'] as const) {
    if (lengthOf(draft[field].trim()) > LIMITS[field]) problems.push({ field, code: 'too-long' });
  }
  const email = draft.email.trim();
  if (email && !EMAIL.test(email)) problems.push({ field: 'email', code: 'invalid' });
  return problems;
}
