import { registry } from '@strategy-widgets/feed/registry';
import type { FieldProblem, MessageType, Outcome } from '@strategy-widgets/feedback';
import type { LitElement } from 'lit';

/** What a resident wrote and what became of it: in the page's memory only, never stored. */
export interface Draft {
  text: string;
  name: string;
  email: string;
  type: MessageType;
  /** What it is about, and in which town, once the resident chose or began to write. */
  about?: string;
  town?: string;
  sending: boolean;
  problems: readonly FieldProblem[];
  outcome?: Outcome;
  /** When the receiver confirmed it, in milliseconds. */
  sentAt?: number;
  copied?: 'copied' | 'marked';
  /** The last body that was sent and its key: the same message keeps its key. */
  attempt?: { body: string; key: string };
  owner?: LitElement;
}

const empty = (): Draft => ({
  text: '',
  name: '',
  email: '',
  type: 'message',
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
  const draft = known && !isTaken ? known : empty();
  if (!known) drafts.set(name, draft);
  draft.owner = owner;
  return draft;
}

/** What is lost when the page goes away now. */
export const isUnsent = ({ text, outcome }: Draft): boolean =>
  Boolean(text.trim()) && outcome?.kind !== 'sent';

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
