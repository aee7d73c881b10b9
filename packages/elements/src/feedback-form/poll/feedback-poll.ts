import { msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { Announcer } from '../../shared/page/announcer.ts';
import { heading } from '../../shared/looks/heading.ts';
import { emptyLook } from '../../shared/looks/looks.ts';
import { rootStyles } from '../../shared/looks/root.styles.ts';
import { bait } from '../write/form-fields.ts';
import { refusal } from '../write/form-body.ts';
import type { FormScene } from '../model/form-scene.ts';
import { showResult } from '../sent/after-press.ts';
import { changePoints, pointsLeft } from './vote.ts';
import { emptyProblem, lead, sendWords, voteFailure } from './poll-parts.ts';
import { pollState, type Points, type PollState } from './vote.ts';
import { leftWords, questionWords } from './poll-words.ts';
import { pollStyles } from './poll.styles.ts';
import { prioritisePart, ratingPart } from './choosing-parts.ts';
import { questionOf, type Question } from './question.ts';
import { results } from './results.ts';
import { votedPart } from './voted-part.ts';
import { askTotals, vote } from './send-vote.ts';

const isOpen = ({ mode }: FormScene, { options }: Question): boolean =>
  mode === 'message' && options.length > 0;

/**
 * Five points to give, or how good something is. Internal: the form shows it in place of a message.
 *
 * @tagname strategy-feedback-poll
 * @slot - Who gets the vote, and the privacy notice.
 */
export class StrategyFeedbackPoll extends LitElement {
  static override styles = [rootStyles, pollStyles];

  static override properties = {
    scene: { attribute: false },
    kind: { attribute: false },
    poll: { attribute: false },
    heading: { attribute: false },
    headingLevel: { attribute: false },
  };

  scene?: FormScene;
  kind: 'prioritise' | 'rating' = 'prioritise';
  poll = 'fields';

  /** Heading in place of the generated one. */
  heading?: string;
  headingLevel = 2;

  readonly #announcer: Announcer = new Announcer(this);
  #question?: Question;
  #state?: PollState;

  get #isRating(): boolean {
    return this.kind === 'rating';
  }

  /** Finds out what is asked, and asks for what can be chosen. */
  protected override willUpdate(): void {
    const { scene, kind, poll } = this;
    if (!scene) return;
    if (!this.#isRating && poll !== 'fields') scene.view.store.need('measures');
    const question = (this.#question = questionOf(scene, kind, poll));
    const state = (this.#state = pollState(scene.draft.key, kind, question.poll));
    if (!isOpen(scene, question)) return;
    const left = this.#isRating ? '' : leftWords(pointsLeft(state.points));
    this.#announcer.say(state.sending ? sendWords(state) : left || ' ', () => undefined);
  }

  protected override render() {
    const { scene } = this;
    const question = this.#question;
    if (!scene || !question) return nothing;
    const title = this.heading ?? questionWords(question);
    return html`<div class="root" lang=${scene.view.uiLanguage} dir="ltr">
      <div id="title">${heading(this.headingLevel, title)}</div>
      ${this.#content(scene, question)} ${this.#announcer.render()}
    </div>`;
  }

  #content(scene: FormScene, question: Question) {
    const state = this.#state;
    if (!state || !isOpen(scene, question)) {
      return scene.isRefused
        ? refusal()
        : emptyLook(msg('Hier kann man noch nicht abstimmen.', { id: 'poll-none' }));
    }
    const isOver = state.sent && !state.isChanging;
    return isOver ? this.#voted(question, state) : this.#form(question, state);
  }

  #form(question: Question, state: PollState) {
    return html`<form novalidate @submit=${this.#submit}>
        ${lead(this.#isRating)} ${emptyProblem(state, this.#isRating)}
        ${
          this.#isRating
            ? ratingPart(state.points, this.#choose, 'title', state.isEmpty)
            : prioritisePart(question, state.points, this.#give)
        }
        ${bait(state.website, this.#bite)}
        <slot></slot>
        ${voteFailure(state)}
        <div class="actions">
          <button class="button primary" aria-disabled=${state.sending}>${sendWords(state)}</button>
          ${this.#resultButton(state)}
        </div>
      </form>
      ${this.#result(question, state)}`;
  }

  #resultButton({ totals }: PollState) {
    return html`<button class="button" type="button" @click=${this.#look}>
      ${
        totals
          ? msg('Ergebnis neu laden', { id: 'poll-reload' })
          : msg('Ergebnis ansehen', { id: 'poll-look' })
      }
    </button>`;
  }

  #voted(question: Question, state: PollState) {
    const endpoint = this.scene?.endpoint ?? '';
    return votedPart(this, state, endpoint, this.headingLevel + 1, {
      change: this.#change,
      result: this.#result(question, state),
    });
  }

  #result(question: Question, state: PollState) {
    if (!state.totals) return nothing;
    return html`<div class="result" id="result">
      ${heading(this.headingLevel + 1, msg('Das sagen alle zusammen', { id: 'poll-result' }))}
      ${results(question, state)}
    </div>`;
  }

  #choose = (points: Points): void => {
    const state = this.#state;
    if (!state || state.sending) return;
    Object.assign(state, { points, isEmpty: false });
    this.requestUpdate();
  };

  #give = (option: string, by: 1 | -1): void => {
    const state = this.#state;
    if (state) this.#choose(changePoints(state.points, option, by));
  };

  #change = (): void => {
    const state = this.#state;
    if (!state) return;
    state.isChanging = true;
    void showResult(this, '#title');
  };

  #bite = ({ target }: Event): void => {
    if (this.#state) this.#state.website = (target as HTMLInputElement).value;
  };

  #look = async (): Promise<void> => {
    await this.#ask();
    await showResult(this, '#result > *');
  };

  async #ask(): Promise<void> {
    const { scene } = this;
    const state = this.#state;
    if (!scene || !state || !this.#question) return;
    const asking = askTotals(state, this.#question, scene.endpoint);
    this.requestUpdate();
    await asking;
    this.requestUpdate();
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { scene } = this;
    const state = this.#state;
    if (!scene || !state || !this.#question || state.sending) return;
    state.isEmpty = !state.points.size;
    if (state.isEmpty) return showResult(this, '#problem');
    state.sending = true;
    this.requestUpdate();
    const isSent = await vote(state, this.#question, scene.endpoint, scene.view.uiLanguage);
    state.sending = false;
    await showResult(this, isSent ? '#voted > *' : '#failure');
    if (isSent) await this.#ask();
  };
}
