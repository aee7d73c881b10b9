export { DOTS, type Ballot, type BallotKind, type Choice } from './ballot.ts';
export type { Guard } from './guard.ts';
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
export {
  receiptOf,
  withdraw,
  type Claim,
  type ClaimFailure,
  type Entry,
  type EntryState,
} from './receipt.ts';
export { sendBallot } from './send-ballot.ts';
export { sendMessage } from './send-message.ts';
export type { SendOptions } from './send.ts';
export { totalsOf, type OptionTotal, type Totals } from './totals.ts';
