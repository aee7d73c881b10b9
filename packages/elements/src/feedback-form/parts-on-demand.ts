import { warnOnce } from '@strategy-widgets/feed/registry';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type * as AdmissionParts from './admission/seek-admission.ts';
import { followFilter } from '../shared/page/page-filter.ts';
import { missedLook } from '../shared/looks/looks.ts';
import { LatePart } from '../shared/widget/late/late-part.ts';
import { IdlePart } from '../shared/widget/late/idle-part.ts';
import type { StrategyHost } from '../shared/widget/view.ts';
import { privacyPart } from './write/form-body.ts';
import { subjectMeasures, type FormScene } from './model/form-scene.ts';
import { townOf } from './model/subject.ts';
import { sending } from './send/sending-parts.ts';

/** What an element says of parts that load on their own. */
export interface PartsHost extends StrategyHost {
  mode: string;
  poll: string;
  measure?: string;
  needs?: string;
}

export const isPoll = (mode: string): mode is 'prioritise' | 'rating' =>
  mode === 'prioritise' || mode === 'rating';

/** What a form shows besides its own fields, each fetched when somebody needs it. */
export class PartsOnDemand {
  readonly #host: PartsHost;
  readonly #poll: LatePart<unknown>;
  readonly #receipts: LatePart<unknown>;
  readonly #admission: IdlePart<typeof AdmissionParts>;
  readonly #needs: IdlePart<unknown>;
  /** Whether somebody opened what is looked up, and did not find it open after „back“. */
  #isAsked = false;

  constructor(host: PartsHost) {
    this.#host = host;
    this.#poll = new LatePart(() => import('./poll/strategy-feedback-poll.ts'), host);
    this.#receipts = new LatePart(() => import('./receipt/strategy-feedback-receipt.ts'), host);
    this.#admission = new IdlePart(
      host,
      () => import('./admission/seek-admission.ts'),
      () => host.renderRoot.querySelector('.root'),
    );
    // What others asked for is no loss that somebody has to be told of.
    this.#needs = new IdlePart(
      host,
      () => import('./needs/strategy-feedback-needs.ts'),
      () => host.renderRoot.querySelector('strategy-feedback-needs'),
    );
  }

  /** Asks for what the form is about to show, and tells the webmaster what the page lacks. */
  ask(scene: FormScene): void {
    const { view, draft, endpoint, privacy } = scene;
    const { mode, measure } = this.#host;
    followFilter(view);
    if (endpoint && !privacy) warnOnce('feedback-privacy-missing', endpoint);
    this.#admission.value?.seekAdmission(this.#host, scene);
    // A feed in parts brings titles of measures only when asked.
    if (subjectMeasures(view, draft, measure).length) view.store.need('measures');
    if (isPoll(mode)) this.#poll.need();
    // There already, unless another bundle on the page sent the message.
    else if (draft.outcome?.kind === 'sent' && !sending.value)
      void sending.load().then((parts) => parts && draft.owner?.requestUpdate());
  }

  /**
   * Why nothing can be sent, known once the page is idle.
   *
   * @param ways - what can be done instead; default: what the form shows
   */
  refusal(scene: FormScene, ways?: unknown): unknown {
    return scene.isRefused ? this.#admission.value?.refusal(scene, ways) : nothing;
  }

  /** Points or a rating in place of a message. */
  poll(scene: FormScene): TemplateResult {
    const { mode, poll, heading, headingLevel } = this.#host;
    return this.#poll.status === 'error'
      ? missedLook(this.#poll)
      : html`<strategy-feedback-poll
          .scene=${scene}
          .refusal=${this.refusal(scene, nothing)}
          .kind=${mode}
          .poll=${poll}
          .heading=${heading}
          .headingLevel=${headingLevel}
          >${privacyPart(scene)}</strategy-feedback-poll
        >`;
  }

  /** What became of a message, and what comes next. */
  sent(scene: FormScene): [unknown, unknown] {
    const level = this.#host.headingLevel + 1;
    const { uiLanguage } = scene.view;
    return [
      sending.value?.sentLook(scene, level, uiLanguage),
      sending.value?.sentSteps(scene, uiLanguage, level),
    ];
  }

  /** Beside the form, or below it: what became of messages of others, and of an own one. */
  beside(scene: FormScene): TemplateResult {
    const { strategy } = scene.view;
    const town = townOf(scene.view, scene.draft)?.id;
    const { length } = strategy.needs.filter(
      ({ municipality = town }) => !town || municipality === town,
    );
    const isThere = /complete|error/.test(this.#needs.status);
    const needs = html`<strategy-feedback-needs
      class=${isThere || !length ? nothing : length > 1 ? 'several' : 'one'}
      .scene=${scene}
      .headingLevel=${this.#host.headingLevel + 1}
    ></strategy-feedback-needs>`;
    return html`${this.#host.needs === 'off' ? nothing : needs}
    ${scene.endpoint ? this.#lookUp(scene) : nothing}`;
  }

  #lookUp(scene: FormScene): TemplateResult {
    const { looksUp } = scene.draft;
    const toggle = () => {
      scene.on.lookUp();
      this.#host.requestUpdate();
      this.#isAsked = true;
      void this.#receipts.load();
    };
    return html`<p class="below">
        <button class="link" type="button" aria-expanded=${Boolean(looksUp)} @click=${toggle}>
          ${msg('Stand zu einer Eingangsnummer ansehen', { id: 'form-look-up' })}
        </button>
      </p>
      ${looksUp ? this.#receipt(scene) : nothing}`;
  }

  #receipt(scene: FormScene): TemplateResult {
    this.#receipts.need();
    if (this.#receipts.status === 'error') return missedLook(this.#receipts);
    return html`<strategy-feedback-receipt
      .scene=${scene}
      .isAsked=${this.#isAsked}
      .headingLevel=${this.#host.headingLevel + 1}
    ></strategy-feedback-receipt>`;
  }
}
