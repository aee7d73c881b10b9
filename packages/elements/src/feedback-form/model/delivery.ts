import { idempotencyKey, type FieldProblem, type Outcome } from '@strategy-widgets/feedback';
import type { DoubtStage, DraftState, SendAttempt, Withdrawal } from './draft.ts';
import { Draft } from './draft.ts';

/**
 * The attempt at sending a content: with the key of the last one as long as what is sent is the same,
 * with another once it was changed.
 */
export function attemptAt(content: object, last: SendAttempt | undefined): SendAttempt {
  const body = JSON.stringify(content);
  return last?.body === body ? { ...last, isAgain: true } : { body, key: idempotencyKey() };
}

/** What helps a receiver to tell people from programs. */
export const guardOf = ({ website, shownAt }: { website: string; shownAt: number }) => ({
  website: website || undefined,
  elapsed: Math.round(performance.now() - shownAt),
});

/** What becomes of a draft. These verbs come with the code for sending: most people only read the form. */
export class Delivery extends Draft {
  /** Notes what has to be mended first, as found here or by the receiver; nothing lets it go on. */
  mark(problems: readonly FieldProblem[]): void {
    this.change({ problems, outcome: undefined, sending: false });
  }

  /** Notes that the resident was told of a usual slip in the address as it is now. */
  doubt(stage: DoubtStage): void {
    this.change({ doubt: { address: this.state.email, stage } });
  }

  /** Takes the address that was meant. */
  correct(email: string): void {
    const problems = this.state.problems.filter(({ field }) => field !== 'email');
    this.change({ email, problems });
    this.doubt('taken');
  }

  /** The content is on its way; its key is the last one's until it was changed. */
  send(content: object): SendAttempt {
    const attempt = attemptAt(content, this.state.attempt);
    this.change({ attempt, sending: true });
    return attempt;
  }

  /**
   * Lets go of the text: the receiver has it.
   *
   * @param sentAt - in milliseconds
   */
  confirm(outcome: Outcome, sentTo: string, sentAt: number): void {
    this.discard();
    const kept = { sending: false, website: '', copied: undefined, withdrawal: undefined };
    this.change({ ...kept, outcome, sentTo, sentAt });
  }

  /** Empties it and ends what was remembered on this device. */
  discard(): void {
    this.change({ text: '', attempt: undefined, outcome: undefined, rememberedOn: undefined });
  }

  /** Makes room for another message after a confirmed one. */
  again(): void {
    this.change({ outcome: undefined, withdrawal: undefined, copied: undefined });
  }

  withdraw(withdrawal: Withdrawal | undefined): void {
    this.change({ withdrawal });
  }

  /** @param rememberedOn - as ISO 8601 */
  remember(rememberedOn: string): void {
    this.change({ rememberedOn });
  }

  /** Takes what was remembered on this device. */
  recall(values: Partial<DraftState>): void {
    this.change(values);
  }
}
