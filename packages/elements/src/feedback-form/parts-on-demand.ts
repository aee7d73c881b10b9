import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { StrategyHost } from '../shared/strategy-host.ts';
import { privacyPart } from './form-body.ts';
import type { FormScene } from './form-scene.ts';
import { loadSendingParts, sendingParts } from './sending-parts.ts';

/** What an element says of parts that load on their own. */
export interface PartsHost extends StrategyHost {
  mode: string;
  poll: string;
  needs?: string;
}

/** A part that cannot be loaded is missing, and asked for again when the form changes. */
const ignore = () => undefined;

export const isPoll = (mode: string): mode is 'prioritise' | 'rating' =>
  mode === 'prioritise' || mode === 'rating';

/** Points or a rating in place of a message. */
export function pollPart(scene: FormScene, host: PartsHost): TemplateResult {
  void import('./poll/strategy-feedback-poll.ts').catch(ignore);
  return html`<strategy-feedback-poll
      .scene=${scene}
      .kind=${host.mode}
      .poll=${host.poll}
      .heading=${host.heading}
      .headingLevel=${host.headingLevel}
      >${privacyPart(scene)}</strategy-feedback-poll
    >
    ${belowPart(scene, host)}`;
}

/** There already, unless another bundle on the page sent the message. */
export function sentPart(
  scene: FormScene,
  { headingLevel: level }: StrategyHost,
  again: () => unknown,
): unknown {
  const parts = sendingParts();
  if (!parts) void loadSendingParts().then(() => scene.draft.owner?.requestUpdate());
  const { uiLanguage } = scene.view;
  return [
    parts?.sentLook(scene.draft, level + 1, uiLanguage, again),
    parts?.sentSteps(scene, uiLanguage, level + 1),
  ];
}

const openReceipts = (scene: FormScene, host: PartsHost) => () => {
  scene.draft.looksUp = !scene.draft.looksUp;
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
