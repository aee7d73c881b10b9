import { DOTS } from '@strategy-widgets/feedback';
import { msg, str } from '@lit/localize';
import { html, svg, type TemplateResult } from 'lit';
import { pointsFor, pointsLeft, type Points } from './vote.ts';
import { leftWords, pointWords, stepWord } from './poll-words.ts';
import { STEPS, stepId, type PollOption, type Question } from './question.ts';

type Give = (option: string, by: 1 | -1) => void;

/** Five dots, so many of them full; the words beside them say the same. */
export const dots = (full: number): TemplateResult =>
  html`<svg class="dots" viewBox="0 0 80 16" aria-hidden="true">
    ${[...Array(DOTS).keys()].map(
      (index) =>
        svg`<circle class=${index < full ? 'full' : ''} cx=${8 + index * 16} cy="8" r="5.5" />`,
    )}
  </svg>`;

const sign = (path: string) =>
  html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;

/** Never disabled, since a button that vanishes under a finger or the focus confuses. */
const stepper = (name: string, path: string, isOut: boolean, press: () => void) =>
  html`<button
    class="button step"
    type="button"
    aria-label=${name}
    aria-disabled=${isOut}
    @click=${press}
  >
    ${sign(path)}
  </button>`;

function optionRow({ id, title }: PollOption, points: Points, give: Give): TemplateResult {
  const own = pointsFor(points, id);
  const change = (by: 1 | -1) => () => {
    give(id, by);
  };
  return html`<div class="option" role="group" aria-labelledby="option-${id}">
    <span class="title" id="option-${id}">${title}</span>
    <span class="give">
      ${stepper(
        msg(str`Einen Punkt weniger für ${title}`, { id: 'poll-less' }),
        'M3 8h10',
        !own,
        change(-1),
      )}
      <span class="own">${dots(own)}<span class="count">${pointWords(own)}</span></span>
      ${stepper(
        msg(str`Einen Punkt mehr für ${title}`, { id: 'poll-more' }),
        'M3 8h10M8 3v10',
        !pointsLeft(points),
        change(1),
      )}
    </span>
  </div>`;
}

/** Points to give to options, with what is left of them. */
export function prioritisePart({ options }: Question, points: Points, give: Give): TemplateResult {
  const left = pointsLeft(points);
  return html`<p class="left">${dots(left)} <span>${leftWords(left)}</span></p>
    <div class="options">${options.map((option) => optionRow(option, points, give))}</div>`;
}

/** Five steps in words, one to choose. */
export const ratingPart = (points: Points, labelledBy: string, isWrong: boolean): TemplateResult =>
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
          <input type="radio" name="step" value=${step} .checked=${points.has(stepId(step))} />
          <span>${stepWord(step)}</span>
        </label>`,
    )}
  </div>`;
