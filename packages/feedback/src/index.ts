export { askPermission, type Objection } from './admission.ts';
export type { Ballot, Choice, Guard, Message } from './generated/contract.ts';
export {
  DOTS,
  idempotencyKey,
  lengthOf,
  LIMITS,
  MESSAGE_SCHEMA,
  MESSAGE_TYPES,
  problemsOf,
  type BallotKind,
  type FieldCode,
  type FieldProblem,
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
export { sendBallot, sendMessage, type SendOptions } from './send.ts';
export { totalsOf, type OptionTotal, type Totals } from './totals.ts';
