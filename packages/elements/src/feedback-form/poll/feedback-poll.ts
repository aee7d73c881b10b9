import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { Announcer } from '../../shared/page/announcer.ts';
import { heading } from '../../shared/looks/heading.ts';
import { emptyLook } from '../../shared/looks/looks.ts';
import { rootStyles } from '../../shared/looks/root.styles.ts';
import { useLabels } from '../../shared/text/localization.ts';
import { ContainedElement } from '../../shared/widget/contained-element.ts';
import { bait } from '../write/form-fields.ts';
import type { FormScene } from '../model/form-scene.ts';
import { sendingWords, showResult } from '../sent/after-press.ts';
import { deletedNote, emptyProblem, lead, voteButton, voteFailure } from './poll-parts.ts';
import { leftWords, questionWords } from './poll-words.ts';
import { pollStyles } from './poll.styles.ts';
import { prioritisePart, ratingPart } from './choosing-parts.ts';
import { questionOf, stepId, type Question } from './question.ts';
import { loadingResultWords, results } from './results.ts';
import { askTotals, sendVote } from './send-vote.ts';
import { pointsLeft, voteOf, type Vote, type VoteState } from './vote.ts';
import { votedPart } from './voted-part.ts';

const isOpen = ({ mode }: FormScene, { options }: Question): boolean =>
  mode === 'message' && options.length > 0;

/**
 * Five points to give, or how good something is. Internal: the form shows it in place of a message.
 *
 * @tagname strategy-feedback-poll
 * @slot - Who gets the vote, and the privacy notice.
 */
export class StrategyFeedbackPoll extends ContainedElement {
  static override styles = [rootStyles, pollStyles];

  static override properties = {
    scene: { attribute: false },
    kind: { attribute: false },
    poll: { attribute: false },
    heading: { attribute: false },
    headingLevel: { attribute: false },
    refusal: { attribute: false },
  };

  scene?: FormScene;
  kind: 'prioritise' | 'rating' = 'prioritise';
  poll = 'fields';

  /** Heading in place of the generated one. */
  heading?: string;
  headingLevel = 2;

  /** Why nothing can be sent. */
  refusal: unknown = nothing;

  readonly #announcer: Announcer = new Announcer(this);
  #question?: Question;
  #vote?: Vote;

  get #isRating(): boolean {
    return this.kind === 'rating';
  }

  /** Finds out what is asked, and asks for what can be chosen. */
  protected override willUpdate(): void {
    const { scene, kind, poll } = this;
    if (!scene) return;
    useLabels(scene.view);
    if (!this.#isRating && poll !== 'fields') scene.view.store.need('measures');
    const question = (this.#question = questionOf(scene, kind, poll));
    const { state } = (this.#vote = voteOf(scene.draft.key, kind, question.poll));
    if (!isOpen(scene, question)) return;
    const left = this.#isRating ? '' : leftWords(pointsLeft(state.points));
    this.#announcer.say(state.sending ? sendingWords() : left || ' ');
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
    const vote = this.#vote;
    if (!vote || !isOpen(scene, question)) {
      return scene.isRefused
        ? this.refusal
        : emptyLook(msg('Hier kann man noch nicht abstimmen.', { id: 'poll-none' }));
    }
    const isOver = vote.state.sent && !vote.state.isChanging;
    return isOver ? this.#voted(question, vote) : this.#form(question, vote.state);
  }

  #form(question: Question, state: VoteState) {
    return html`<form novalidate @change=${this.#read} @submit=${this.#submit}>
        ${deletedNote(state)} ${lead(this.#isRating)} ${emptyProblem(state, this.#isRating)}
        ${
          this.#isRating
            ? ratingPart(state.points, 'title', state.isEmpty)
            : prioritisePart(question, state.points, this.#give)
        }
        ${bait(state.website)}
        <slot></slot>
        ${voteFailure(state)}
        <div class="actions">${voteButton(state)} ${this.#resultButton(state)}</div>
      </form>
      ${this.#result(question, state)}`;
  }

  #resultButton({ totals }: VoteState) {
    return html`<button class="button" type="button" @click=${this.#look}>
      ${
        totals
          ? msg('Ergebnis neu laden', { id: 'poll-reload' })
          : msg('Ergebnis ansehen', { id: 'poll-look' })
      }
    </button>`;
  }

  #voted(question: Question, vote: Vote) {
    const endpoint = this.scene?.endpoint ?? '';
    return votedPart(this, vote, endpoint, this.headingLevel + 1, {
      change: this.#change,
      voice: this.#announcer,
      result: this.#result(question, vote.state),
    });
  }

  #result(question: Question, state: VoteState) {
    if (!state.totals) return nothing;
    return html`<div class="result" id="result">
      ${heading(this.headingLevel + 1, msg('Das sagen alle zusammen', { id: 'poll-result' }))}
      ${results(question, state)}
    </div>`;
  }

  #give = (option: string, by: 1 | -1): void => {
    this.#vote?.give(option, by);
    this.requestUpdate();
  };

  #change = (): void => {
    this.#vote?.reopen();
    void showResult(this, '#title');
  };

  /** Takes what stands in the fields: what fills them in does not always say so. */
  #read = (): void => {
    for (const { name, value, checked } of this.renderRoot.querySelectorAll('input')) {
      if (name === 'website') this.#vote?.bait(value);
      else if (checked) this.#vote?.choose(new Map([[stepId(+value), +value]]));
    }
    this.requestUpdate();
  };

  #look = async (): Promise<void> => {
    this.#announcer.wait(loadingResultWords());
    await this.#ask();
    await showResult(this, '#result > *', this.#announcer);
  };

  async #ask(): Promise<void> {
    const { scene } = this;
    if (!scene || !this.#vote || !this.#question) return;
    const asking = askTotals(this.#vote, this.#question, scene.endpoint);
    this.requestUpdate();
    await asking;
    this.requestUpdate();
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { scene } = this;
    const vote = this.#vote;
    if (!scene || !vote || !this.#question || vote.state.sending) return;
    this.#read();
    if (!vote.begin()) return showResult(this, '#problem');
    this.requestUpdate();
    const isSent = await sendVote(vote, this.#question, scene.endpoint, scene.view.uiLanguage);
    await showResult(this, isSent ? '#voted > *' : '#failure', this.#announcer);
    if (isSent) await this.#ask();
  };
}
