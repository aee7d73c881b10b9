import type { Claim, ClaimFailure, Entry } from '@strategy-widgets/feedback';
import { receiptOf } from '@strategy-widgets/feedback';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { heading } from '../../shared/looks/heading.ts';
import { rootStyles } from '../../shared/looks/root.styles.ts';
import { Announcer } from '../../shared/page/announcer.ts';
import { useLabels } from '../../shared/text/localization.ts';
import { ContainedElement } from '../../shared/widget/contained-element.ts';
import { receiptStyles } from './receipt.styles.ts';
import type { Withdrawal } from '../model/draft.ts';
import type { FormScene } from '../model/form-scene.ts';
import { focusResult, showResult, wrongNotice } from '../sent/after-press.ts';
import { claimFailureWords } from '../sent/withdrawal.ts';
import { claimField, claimIn, type ClaimName } from './claim-field.ts';
import { entryLook } from './entry-look.ts';

type Problem = 'empty' | ClaimFailure;

const lookProblem = (problem: Problem): string =>
  problem === 'empty'
    ? msg('Geben Sie Eingangsnummer und Geheimwort ein.', { id: 'form-state-empty' })
    : claimFailureWords(problem);

const lookingWords = (): string => msg('Der Stand wird geladen …', { id: 'form-state-loading' });

/**
 * „Stand zu einer Eingangsnummer ansehen“: with number and secret of a receipt, without an account (P-09).
 * Internal: the form shows it when asked.
 *
 * @tagname strategy-feedback-receipt
 */
export class StrategyFeedbackReceipt extends ContainedElement {
  static override styles = [rootStyles, receiptStyles];

  static override properties = {
    scene: { attribute: false },
    isAsked: { attribute: false },
    headingLevel: { attribute: false },
  };

  scene?: FormScene;

  /** Level of its own heading. */
  headingLevel = 3;

  /** Whether somebody just asked for it, who goes on here. */
  isAsked = false;

  #claim: Record<ClaimName, string> = { receipt: '', secret: '' };
  #problem?: Problem;
  #entry?: Entry;
  #withdrawal?: Withdrawal;
  #isAsking = false;
  readonly #announcer: Announcer = new Announcer(this);

  /** Begins with what was just sent. */
  protected override willUpdate(): void {
    useLabels(this.scene?.view);
    const sent = this.scene?.draft.outcome;
    if (this.hasUpdated || sent?.kind !== 'sent') return;
    this.#claim = { receipt: sent.receipt, secret: sent.secret ?? '' };
  }

  protected override render() {
    const { scene } = this;
    if (!scene) return nothing;
    return html`<div class="root" lang=${scene.view.uiLanguage} dir="ltr">
      ${heading(this.headingLevel, msg('Stand zu Ihrer Eingangsnummer', { id: 'form-state-title' }))}
      ${this.#entry ? this.#found(scene, this.#entry) : this.#form()} ${this.#announcer.render()}
    </div>`;
  }

  protected override firstUpdated(): void {
    if (this.isAsked) focusResult(this, 'h3, h4, h5, h6');
  }

  #form() {
    const problem = this.#problem;
    return html`<form novalidate @submit=${this.#look} @paste=${this.#paste}>
      <p class="lead">
        ${msg('Nummer und Geheimwort haben Sie nach dem Senden gesehen.', { id: 'form-state-lead' })}
      </p>
      ${problem ? wrongNotice(lookProblem(problem), 'problem') : nothing}
      ${(['receipt', 'secret'] as const).map((name) =>
        claimField(name, this.#claim[name], this.#isWrong(name)),
      )}
      <button class="button primary" aria-disabled=${this.#isAsking}>
        ${msg('Stand ansehen', { id: 'form-state-look' })}
      </button>
      ${this.#isAsking ? html`<p class="note">${lookingWords()}</p>` : nothing}
    </form>`;
  }

  #found({ view, endpoint }: FormScene, entry: Entry) {
    const place = {
      endpoint,
      claim: this.#claim,
      voice: this.#announcer,
      state: this.#withdrawal,
      set: (state: Withdrawal | undefined, selector: string) => {
        this.#withdrawal = state;
        void showResult(this, selector, this.#announcer);
      },
    };
    return entryLook(view, entry, place, this.#another);
  }

  #isWrong(name: ClaimName): boolean {
    return this.#problem === 'unknown' || (this.#problem === 'empty' && !this.#claim[name].trim());
  }

  /** Takes what stands in the fields: what fills them in does not always say so. */
  #read(): void {
    for (const { name, value } of this.renderRoot.querySelectorAll('input'))
      this.#claim[name as ClaimName] = value;
  }

  /** Into whichever field both are pasted. */
  #paste = (event: ClipboardEvent): void => {
    const claim = claimIn(event.clipboardData?.getData('text') ?? '');
    if (!claim) return;
    event.preventDefault();
    for (const field of this.renderRoot.querySelectorAll('input'))
      field.value = claim[field.name as ClaimName];
  };

  #look = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { scene } = this;
    if (!scene || this.#isAsking) return;
    this.#read();
    const claim: Claim = this.#claim;
    const isWhole = claim.receipt.trim() && claim.secret.trim();
    this.#isAsking = true;
    this.#announcer.wait(lookingWords());
    this.requestUpdate();
    const answer = isWhole ? await receiptOf(scene.endpoint, claim) : 'empty';
    this.#isAsking = false;
    this.#withdrawal = undefined;
    this.#entry = typeof answer === 'string' ? undefined : answer;
    this.#problem = typeof answer === 'string' ? answer : undefined;
    await showResult(this, typeof answer === 'string' ? '#problem' : '#entry', this.#announcer);
  };

  #another = (): void => {
    this.#entry = undefined;
    void showResult(this, '#receipt');
  };
}
