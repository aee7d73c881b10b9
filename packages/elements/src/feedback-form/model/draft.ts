import { registry } from '@strategy-widgets/feed/registry';
import type { FieldProblem, MessageType, Outcome } from '@strategy-widgets/feedback';
import type { LitElement } from 'lit';
import type { SendAttempt } from './attempt.ts';
import type { Withdrawal } from '../sent/withdrawal.ts';

/** What came of copying: where the page may not copy, the text is marked. */
export type Copied = 'copied' | 'marked';

/** What a resident wrote and what became of it: in the page's memory only, never stored. */
export interface Draft {
  /** What is the same for the rebuilt form. */
  readonly key: string;
  text: string;
  name: string;
  email: string;
  type: MessageType;
  /** What a program wrote where people see nothing. */
  website: string;
  /** When the form was shown, by the page's clock. */
  shownAt: number;
  /** What it is about, and in which town, once the resident chose or began to write. */
  about?: string;
  town?: string;
  sending: boolean;
  problems: readonly FieldProblem[];
  outcome?: Outcome;
  /** Where the confirmed message is, and when it came there, in milliseconds. */
  sentTo?: string;
  sentAt?: number;
  withdrawal?: Withdrawal;
  copied?: Copied;
  /** Day on which the resident had it remembered on this device, as ISO 8601. */
  rememberedOn?: string;
  isRecalled?: boolean;
  /** Whether the resident looks up what became of an earlier message. */
  looksUp?: boolean;
  attempt?: SendAttempt;
  owner?: LitElement;
}

const empty = (key: string): Draft => ({
  key,
  text: '',
  name: '',
  email: '',
  type: 'message',
  website: '',
  shownAt: performance.now(),
  sending: false,
  problems: [],
});

/**
 * The draft of one form. It outlives its element, since content systems throw away and rebuild parts
 * of a page while somebody writes; a second form of the same name on the page gets its own.
 *
 * @param name - what is the same for the rebuilt form
 */
export function draftOf(name: string, owner: LitElement): Draft {
  const shared = registry() as { drafts?: Map<string, Draft> };
  const drafts = (shared.drafts ??= new Map<string, Draft>());
  const known = drafts.get(name);
  const isTaken = known?.owner && known.owner !== owner && known.owner.isConnected;
  const draft = known && !isTaken ? known : empty(name);
  if (!known) drafts.set(name, draft);
  draft.owner = owner;
  return draft;
}

/** What is lost when the page goes away now. */
export const isUnsent = ({ text, outcome, rememberedOn }: Draft): boolean =>
  Boolean(text.trim()) && outcome?.kind !== 'sent' && !rememberedOn;

const KEPT = ['text', 'name', 'email', 'about'] as const;

/** What the browser keeps with its history entry, as it does for fields of the page itself. */
export const stateOf = (draft: Draft): string => JSON.stringify(KEPT.map((name) => draft[name]));

/** Takes what the browser kept, unless something newer was written. */
export function restore(draft: Draft, state: string): void {
  if (draft.text) return;
  const values = JSON.parse(state) as (string | null)[];
  KEPT.forEach((name, index) => {
    Object.assign(draft, { [name]: values[index] ?? draft[name] });
  });
}

/**
 * Under which name a form's message waits on a device.
 *
 * @param name - what is the same for a rebuilt form
 */
export const storageName = (name: string): string => `strategy-widgets/later ${name}`;
