import type { Ballot, Message } from './generated/contract.ts';

/** Version of the contract that this code writes. */
export const MESSAGE_SCHEMA = '1.0';

/** Points that one ballot of kind `prioritise` spends at most: five dots, as at a workshop. */
export const DOTS = 5;

export type BallotKind = Ballot['kind'];
export type MessageType = Message['type'];

/** In the order in which a form offers them. */
export const MESSAGE_TYPES: readonly MessageType[] = [
  'message',
  'idea',
  'question',
  'praise',
  'error',
  'barrier',
];

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

/**
 * A key that no other message has. It stays with one message over all its retries, so that a receiver
 * stores it once, even when its first answer was lost.
 */
export function idempotencyKey(): string {
  // Pages without https have no randomUUID.
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes: Uint8Array = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
