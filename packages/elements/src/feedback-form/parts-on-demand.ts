import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { followFilter } from '../shared/page/page-filter.ts';
import type { StrategyHost } from '../shared/widget/view.ts';
import { warnOnce } from '../shared/widget/warn-once.ts';
import { privacyPart } from './write/form-body.ts';
import { subjectMeasures, type FormScene } from './model/form-scene.ts';
import { loadSendingParts, sendingParts } from './send/sending-parts.ts';

/** What an element says of parts that load on their own. */
export interface PartsHost extends StrategyHost {
  mode: string;
  poll: string;
  measure?: string;
  needs?: string;
}

/** A part that cannot be loaded is missing, and asked for again when the form changes. */
const ignore = () => undefined;

export const isPoll = (mode: string): mode is 'prioritise' | 'rating' =>
  mode === 'prioritise' || mode === 'rating';

/** Asks for what the form is about to show, and tells the webmaster what the page lacks. */
export function askForParts(scene: FormScene, { mode, measure }: PartsHost): void {
  const { view, draft, endpoint, isRefused } = scene;
  followFilter(view);
  if (isRefused) warnOnce('feedback-privacy-missing', endpoint);
  // A feed in parts brings titles of measures only when asked.
  if (subjectMeasures(view, draft, measure).length) view.store.need('measures');
  if (isPoll(mode)) void import('./poll/strategy-feedback-poll.ts').catch(ignore);
  // There already, unless another bundle on the page sent the message.
  else if (draft.outcome?.kind === 'sent' && !sendingParts())
    void loadSendingParts().then((parts) => parts && draft.owner?.requestUpdate());
}

/** Points or a rating in place of a message. */
export const pollPart = (scene: FormScene, host: PartsHost): TemplateResult =>
  html`<strategy-feedback-poll
      .scene=${scene}
      .kind=${host.mode}
      .poll=${host.poll}
      .heading=${host.heading}
      .headingLevel=${host.headingLevel}
      >${privacyPart(scene)}</strategy-feedback-poll
    >
    ${belowPart(scene, host)}`;

/** What became of a message. */
export function sentPart(scene: FormScene, { headingLevel: level }: StrategyHost): unknown {
  const parts = sendingParts();
  const { uiLanguage } = scene.view;
  return [
    parts?.sentLook(scene, level + 1, uiLanguage),
    parts?.sentSteps(scene, uiLanguage, level + 1),
  ];
}

const openReceipts = (scene: FormScene, host: PartsHost) => () => {
  scene.on.lookUp();
  void import('./receipt/strategy-feedback-receipt.ts').catch(ignore);
  host.requestUpdate();
};

/** Below the form: what became of an own message, and of those of others. */
export const belowPart = (scene: FormScene, host: PartsHost): TemplateResult =>
  html`${
    scene.endpoint
      ? html`<p class="below">
            <button
              class="link"
              type="button"
              aria-expanded=${Boolean(scene.draft.looksUp)}
              @click=${openReceipts(scene, host)}
            >
              ${msg('Stand zu einer Eingangsnummer ansehen', { id: 'form-look-up' })}
            </button>
          </p>
          ${
            scene.draft.looksUp
              ? html`<strategy-feedback-receipt
                  .scene=${scene}
                  .headingLevel=${host.headingLevel + 1}
                ></strategy-feedback-receipt>`
              : nothing
          }`
      : nothing
  }
  ${
    host.needs === 'off'
      ? nothing
      : html`<strategy-feedback-needs
          .scene=${scene}
          .headingLevel=${host.headingLevel + 1}
        ></strategy-feedback-needs>`
  }`;
