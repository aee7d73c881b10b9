import type { PageState } from '@strategy-widgets/feed/registry';
import type { PropertyDeclarations } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import { focusOn, heading } from '../shared/looks/heading.ts';
import { translationNote } from '../shared/looks/looks.ts';
import { pageState } from '../shared/page/page-state.ts';
import { rootStyles } from '../shared/looks/root.styles.ts';
import { StrategyWidget } from '../shared/widget/strategy-widget.ts';
import type { LinkedView } from '../shared/widget/view.ts';
import { DraftController } from './draft-controller.ts';
import { formStyles } from './feedback-form.styles.ts';
import { FoldedFields } from './write/folded-fields.ts';
import { formBody, formLayout, formTitle, ownLanguages } from './write/form-body.ts';
import type { DraftField } from './model/draft.ts';
import { formScene, type FormHandlers, type FormScene } from './model/form-scene.ts';
import { nextSteps } from './sent/next-steps.ts';
import { isPoll, PartsOnDemand } from './parts-on-demand.ts';
import { sending } from './send/sending-parts.ts';
import { copiedWords, copyText, showResult } from './sent/after-press.ts';
import { townOf } from './model/subject.ts';

/**
 * „Was möchten Sie uns sagen?“: a message to the town, sent from the page, or handed to the mail
 * program or the town's own site, as the feed's route says. A text is never lost and never called
 * sent before the receiver confirmed it.
 *
 * @tagname strategy-feedback-form
 * @slot steps - What happens with a message, in place of the general three steps.
 * @slot privacy - Short privacy notice (Art. 13 GDPR) in place of the general sentence.
 * @fires strategy-select - A measure is about to open; cancelable.
 * @fires strategy-feedback-submit - A message is about to be sent; cancelable. `detail` has the
 *   message by the contract of `@strategy-widgets/feedback` and the endpoint.
 */
export class StrategyFeedbackForm extends StrategyWidget {
  static override styles = [rootStyles, formStyles];

  /** Lets browsers bring the text back after „back“, as for fields of the page itself. */
  static formAssociated = true;

  static override properties: PropertyDeclarations = {
    measure: {},
    types: {},
    endpoint: {},
    privacyUrl: { attribute: 'privacy-url' },
    mode: {},
    poll: {},
    needs: {},
  };

  /** Slug, AGS or ARS of the town that gets the messages; default: the script tag's, else the county. */
  declare municipality?: string;

  /** Id of the measure that messages are about; default: the one that the page's address names. */
  measure?: string;

  /** Kinds of messages to choose from, separated by spaces; default: all, empty: no choice. */
  types?: string;

  /** Where messages are sent in place of the feed's route: https or relative to the page. */
  endpoint?: string;

  /** Address of the privacy notice in place of the script tag's or the route's; without any nothing is sent. */
  privacyUrl?: string;

  /** What residents are asked for: a message, five points to give, or how good something is. */
  mode: 'message' | 'prioritise' | 'rating' = 'message';

  /** What points are given to: `fields`, or the id of an action field for its measures. */
  poll = 'fields';

  /** `off` hides what residents asked for and what became of it. */
  needs?: string;

  readonly #kept: DraftController = new DraftController(this);
  readonly #parts: PartsOnDemand = new PartsOnDemand(this);
  #scene?: FormScene;

  constructor() {
    super();
    new FoldedFields(this);
    // Before any button takes what was written.
    this.addEventListener('click', () => this.#on.read(), true);
  }

  /** Called by the browser after „back“ with what it kept. */
  formStateRestoreCallback(state: string): void {
    this.#kept.restore(state);
  }

  protected override page(feedUrl: string): PageState {
    return pageState(feedUrl, this.urlKey);
  }

  /** Finds out who gets the message, and asks for what is needed to write and show it. */
  protected override follow(view: LinkedView): void {
    const name = [this.urlKey, view.store.url, view.town?.id, this.measure].join(' ');
    const draft = this.#kept.take(name);
    this.#scene = formScene(view, draft.state, this, this.#on);
    this.#parts.ask(this.#scene);
    if (!isPoll(this.mode)) this.announcer.say(sending.value?.spokenWords(draft.state) || ' ');
  }

  protected override content() {
    return this.#scene ? this.#whole(this.#scene) : nothing;
  }

  #whole(scene: FormScene): TemplateResult {
    const { view, draft } = scene;
    const { headingLevel: level } = this;
    const languages = ownLanguages(view, this, this.announcer);
    const parts = this.#parts;
    if (isPoll(this.mode))
      return html`${languages} ${formLayout(parts.poll(scene), parts.beside(scene))}`;
    const isSent = draft.outcome?.kind === 'sent';
    const title = heading(level, this.heading ?? formTitle(townOf(view, draft)));
    const [main, steps] = isSent
      ? parts.sent(scene)
      : [formBody(scene, parts.refusal(scene)), nextSteps(scene, level + 1)];
    return html`${languages} ${title} ${formLayout(main, [steps, parts.beside(scene)])}
    ${translationNote(view)}`;
  }

  /** A page that takes the form away, to build it anew, gets back what stood in it. */
  override disconnectedCallback(): void {
    this.#read();
    super.disconnectedCallback();
  }

  /** In the element that stands for the draft now: this one may have been rebuilt meanwhile. */
  #show(selector: string): Promise<void> {
    return showResult(this.#kept.draft?.state.owner ?? this, selector);
  }

  /**
   * Takes what stands in the fields, whoever wrote it: phones, password managers and dictation fill in
   * several at once, and not all of them say so. Answers whether anything is new.
   */
  #read(): boolean {
    const scene = this.#scene;
    // What was sent still stands in the fields that are about to go.
    if (!scene || scene.draft.sending || scene.draft.outcome?.kind === 'sent') return false;
    const { view, draft, subject } = scene;
    const fields = [
      ...this.renderRoot.querySelectorAll<HTMLInputElement>('form :is(input, select, textarea)'),
    ];
    const filled = fields.filter(({ name, value }) =>
      name === 'about' ? value !== (subject?.value ?? '') : value !== draft[name as DraftField],
    );
    const town = townOf(view, draft)?.id;
    for (const { name, value } of filled)
      this.#kept.draft?.write(name as DraftField, value, subject?.value, town);
    return filled.length > 0;
  }

  #update(): Promise<boolean> {
    this.requestUpdate();
    return this.updateComplete;
  }

  readonly #on: FormHandlers = {
    read: () => {
      if (!this.#read()) return;
      void sending.load().then(() => this.requestUpdate());
      this.requestUpdate();
    },
    submit: async (event) => {
      event.preventDefault();
      const isNew = this.#read();
      const { draft } = this.#kept;
      const parts = await sending.load();
      if (isNew) await this.#update();
      const scene = this.#scene;
      // Somebody may have pressed again while the code for sending was on its way.
      if (!draft || draft.state.sending || scene?.mode !== 'message') return;
      if (!parts) draft.fail({ kind: 'aborted' });
      await this.#show(parts ? await parts.submit(this, scene.view, scene) : '#failure');
    },
    copy: async () => {
      const field = this.renderRoot.querySelector<HTMLTextAreaElement>('#text');
      const { draft } = this.#kept;
      if (!field || !draft) return;
      draft.copy(await copyText(field.value, field));
      this.announcer.tell(copiedWords(draft.state));
      this.requestUpdate();
    },
    again: async () => {
      await this.#update();
      this.#on.go('text');
    },
    lookUp: () => this.#kept.draft?.lookUp(),
    leave: () => this.#kept.hostDisconnected(),
    go: (field) => {
      focusOn(this.renderRoot.querySelector<HTMLElement>(`#${field}`));
    },
    voice: this.announcer,
  };
}
