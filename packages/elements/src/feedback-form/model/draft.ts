import { registry } from '@strategy-widgets/feed/registry';
import type {
  ClaimFailure,
  FieldProblem,
  MessageType,
  Objection,
  Outcome,
} from '@strategy-widgets/feedback';
import type { LitElement } from 'lit';
import { keepHere, keptHere } from '../../shared/page/entry-memory.ts';

/** What was sent last, and its key. */
export interface SendAttempt {
  readonly body: string;
  readonly key: string;
  /** The same was tried before. */
  readonly isAgain?: boolean;
}

/** What came of copying: where the page may not copy, the text is marked. */
export type Copied = 'copied' | 'marked';

/** How far deleting has come: a second press confirms the first, since nothing brings it back. */
export type Withdrawal = 'asked' | 'running' | 'withdrawn' | ClaimFailure;

/** How a resident came to know what an address probably means, or that it was changed to that. */
export type DoubtStage = 'told' | 'held' | 'taken';

/** What a resident, or a program, fills in. */
export type DraftField = 'text' | 'name' | 'email' | 'type' | 'about' | 'website';

/** All that is known of a message: in the page's memory only, never stored. */
export interface DraftState {
  /** What is the same for the rebuilt form. */
  readonly key: string;
  readonly text: string;
  readonly name: string;
  readonly email: string;
  readonly type: MessageType;
  /** What a program wrote where people see nothing. */
  readonly website: string;
  /** When the form was shown, by the page's clock. */
  readonly shownAt: number;
  /** What it is about, and in which town, once the resident chose or began to write. */
  readonly about?: string;
  readonly town?: string;
  readonly sending: boolean;
  readonly problems: readonly FieldProblem[];
  /** The e-mail address that has a usual slip, as it was when somebody was told. */
  readonly doubt?: { readonly address: string; readonly stage: DoubtStage };
  readonly outcome?: Outcome;
  /** Where the confirmed message is, and when it came there, in milliseconds. */
  readonly sentTo?: string;
  readonly sentAt?: number;
  readonly withdrawal?: Withdrawal;
  readonly copied?: Copied;
  /** Day on which the resident had it remembered on this device, as ISO 8601. */
  readonly rememberedOn?: string;
  readonly isRecalled?: boolean;
  /** Whether the resident looks up what became of an earlier message. */
  readonly looksUp?: boolean;
  readonly attempt?: SendAttempt;
  /** The route that takes nothing from this page, (see ‚door‘ of the scene), and why. */
  readonly closed?: { readonly door: string; readonly why: Objection };
  readonly owner?: LitElement;
}

const KEPT = ['text', 'name', 'email', 'about', 'type'] as const;

/** Under which name the page's history entry keeps whether a form looks up an earlier message. */
const lookUpName = (key: string): string => `look-up ${key}`;

/**
 * What a resident writes. Its verbs alone change it, with those of `Delivery`. Its state is a plain
 * object, since bundles of several versions on a page share it.
 */
export class Draft {
  readonly state: DraftState;

  /** @param owner - the element that stands for it from now on */
  constructor(state: DraftState, owner = state.owner) {
    this.state = state;
    this.change({ owner });
  }

  protected change(values: Partial<DraftState>): void {
    Object.assign(this.state, values);
  }

  /** From the first letter on neither subject nor town follow the page any more. */
  write(field: DraftField, value: string, subject = '', town = ''): void {
    const { about = subject, town: place = town } = this.state;
    this.change({ about, town: place, copied: undefined, [field]: value });
  }

  /** The text stays until it can be sent again. */
  fail(outcome: Outcome): void {
    this.change({ outcome, sending: false });
  }

  copy(copied: Copied): void {
    this.change({ copied });
  }

  /** Opens what became of an earlier message, or closes it. */
  lookUp(): void {
    const { key, looksUp } = this.state;
    this.change({ looksUp: !looksUp });
    keepHere(lookUpName(key), !looksUp);
  }

  /** What was remembered on this device is looked for a single time. */
  lookBack(): void {
    this.change({ isRecalled: true });
  }

  /** Takes what the browser kept, unless something newer was written. */
  restore(kept: string): void {
    const { state } = this;
    if (state.text) return;
    const values = JSON.parse(kept) as (string | null)[];
    this.change(
      Object.fromEntries(KEPT.map((name, index) => [name, values[index] ?? state[name]])),
    );
  }
}

const empty = (key: string): DraftState => ({
  key,
  text: '',
  name: '',
  email: '',
  type: 'message',
  website: '',
  shownAt: performance.now(),
  sending: false,
  problems: [],
  looksUp: keptHere(lookUpName(key)) === true,
});

/**
 * The draft of one form. It outlives its element, since content systems throw away and rebuild parts
 * of a page while somebody writes; a second form of the same name on the page gets its own.
 *
 * @param name - what is the same for the rebuilt form
 */
export function draftOf(name: string, owner: LitElement): Draft {
  const drafts = (registry().drafts ??= new Map()) as Map<string, DraftState>;
  const known = drafts.get(name);
  const isTaken = known?.owner && known.owner !== owner && known.owner.isConnected;
  const state = known && !isTaken ? known : empty(name);
  if (!known) drafts.set(name, state);
  return new Draft(state, owner);
}

/** What is lost when the page goes away now. */
export const isUnsent = ({ text, outcome, rememberedOn }: DraftState): boolean =>
  Boolean(text.trim()) && outcome?.kind !== 'sent' && !rememberedOn;

/** What the browser keeps with its history entry, as it does for fields of the page itself. */
export const keptOf = (state: DraftState): string =>
  JSON.stringify(KEPT.map((name) => state[name]));

/**
 * Under which name a form's message waits on a device.
 *
 * @param name - what is the same for a rebuilt form
 */
export const storageName = (name: string): string => `strategy-widgets/later ${name}`;
