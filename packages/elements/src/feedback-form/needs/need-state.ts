import type { Need } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';

type NeedState = Need['state'];

const RING = 'M8 2a6 6 0 1 1 0 12a6 6 0 0 1 0-12';

/** Strokes in a 16 × 16 square, of the same weight as those of phases, and none of their shapes. */
const STROKES: Record<NeedState, string> = {
  received: 'M2 4h12v8H2zM2 4.5l6 4.5l6-4.5',
  inReview: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M10.3 10.3L14 14',
  takenUp: 'M2 8h10M8 3.5L12.5 8L8 12.5',
  declined: `${RING}M5 8h6`,
  done: `${RING}M5.2 8.3l2 2l3.7-4.2`,
};

/** The word for what became of what residents asked for, the same wherever it stands. */
function needStateWord(state: NeedState): string {
  const words: Record<NeedState, () => string> = {
    received: () => msg('eingegangen', { id: 'need-received' }),
    inReview: () => msg('wird geprüft', { id: 'need-in-review' }),
    takenUp: () => msg('wird umgesetzt', { id: 'need-taken-up' }),
    declined: () => msg('wird nicht umgesetzt', { id: 'need-declined' }),
    done: () => msg('erledigt', { id: 'need-done' }),
  };
  return words[state]();
}

/** Shape and word together; the word says all, so the picture is silent. */
export const needStateMark = (state: NeedState): TemplateResult =>
  html`<span class="state"
    ><svg class="state-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d=${STROKES[state]} /></svg
    >${needStateWord(state)}</span
  >`;

/** Shape and word of what became of something. */
export const stateStyles = css`
  .state {
    display: inline-flex;
    align-items: baseline;
    gap: 0.4em;
    font-weight: 600;
  }
  .state-icon {
    flex: none;
    align-self: center;
    width: 1em;
    height: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
