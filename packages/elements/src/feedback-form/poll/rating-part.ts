import { html, type TemplateResult } from 'lit';
import { stepWord } from './poll-words.ts';
import type { Points } from './poll-state.ts';
import { STEPS, stepId } from './question.ts';

/** Five steps in words, one to choose. */
export const ratingPart = (
  points: Points,
  choose: (points: Points) => void,
  labelledBy: string,
  isWrong: boolean,
): TemplateResult =>
  html`<div
    class="steps"
    role="radiogroup"
    aria-labelledby=${labelledBy}
    aria-required="true"
    aria-invalid=${isWrong}
    aria-describedby=${isWrong ? 'problem' : 'lead'}
  >
    ${[...STEPS].reverse().map(
      (step) =>
        html`<label class="choice">
          <input
            type="radio"
            name="step"
            .checked=${points.has(stepId(step))}
            @change=${() => {
              choose(new Map([[stepId(step), step]]));
            }}
          />
          <span>${stepWord(step)}</span>
        </label>`,
    )}
  </div>`;
