export { idempotencyKey } from './idempotency-key.ts';
export {
  lengthOf,
  LIMITS,
  MESSAGE_SCHEMA,
  MESSAGE_TYPES,
  problemsOf,
  type FieldCode,
  type FieldProblem,
  type Message,
  type MessageField,
  type MessageType,
} from './message.ts';
export type { Outcome } from './outcome.ts';
export { sendMessage, type SendOptions } from './send-message.ts';
