import type { EntryState } from '@strategy-widgets/feedback';

/** A message or a ballot. Times are milliseconds since 1970, flags are 0 or 1. */
export interface EntryTable {
  receipt: string;
  kind: 'message' | 'ballot';
  secret_hash: string;
  key_hash: string;
  body_hash: string;
  municipality: string;
  /** Packed: a tag, but nobody checks that it is one. */
  language: string;
  received_at: number;
  updated_at: number;
  /** Ballots stay `received`. */
  state: EntryState;
  /** Kind of message or of ballot. */
  type: string;
  /** Packed, see packed-text.ts; empty for ballots. */
  text: string;
  /** Text and name without case and accents, to search in. */
  folded: string;
  name: string;
  email: string;
  action_field: string;
  measure: string;
  /** What is voted on; empty for messages. */
  poll: string;
  answer: string;
  /** 1 once a moderator put it among the published needs. */
  published: number;
  /** The moderator's wording for the public; the resident's own text is never published as it is. */
  public_title: string;
  /** Ids of the feed, separated by spaces. */
  public_measures: string;
  public_id: string;
  /** Action field under which it is published, as the moderator sees it. */
  public_field: string;
}

export interface ChoiceTable {
  receipt: string;
  position: number;
  option_id: string;
  points: number;
}

/** A challenge that was answered, so that it cannot be again. */
export interface SpentTable {
  challenge: string;
  expires_at: number;
}

export interface AccountTable {
  id: string;
  login: string;
  /** Salted scrypt hash with its parameters. */
  password: string;
  /** Town whose entries the account sees; `*` for all. */
  municipality: string;
  created_at: number;
  /** 1 while the password is one that somebody else has seen. */
  must_change: number;
}

export interface SessionTable {
  token_hash: string;
  account: string;
  csrf: string;
  created_at: number;
  expires_at: number;
}

/** Who did what to which entry; never what it says. */
export interface AuditTable {
  id: string;
  at: number;
  account: string;
  municipality: string;
  action: string;
  receipt: string;
}

/** Notices on their way: written together with the entry, sent later. */
export interface OutboxTable {
  id: string;
  municipality: string;
  receipt: string;
  attempts: number;
  next_at: number;
  /** 0 until it is. */
  sent_at: number;
  error: string;
}

/** Small facts of the receiver itself, such as when it was last backed up. */
export interface FactTable {
  name: string;
  value: string;
}

export interface Tables {
  entry: EntryTable;
  choice: ChoiceTable;
  spent: SpentTable;
  account: AccountTable;
  session: SessionTable;
  audit: AuditTable;
  outbox: OutboxTable;
  fact: FactTable;
}
