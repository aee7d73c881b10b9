import { css } from 'lit';
import { claimStyles } from '../sent/claim.styles.ts';
import { fieldStyles } from '../write/field.styles.ts';
import { resultStyles } from './result.styles.ts';

const choosing = css`
  .lead {
    max-width: 41em;
    margin-block: 0.75em 1em;
  }
  .left {
    display: flex;
    align-items: center;
    gap: 0.75em;
    font-weight: 600;
    margin-block-end: 0.75em;
  }
  .options,
  .steps {
    max-width: 41em;
    margin-block-end: 1.5em;
    border-block-end: 1px solid var(--_line);
  }
  .option {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 1em;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .title {
    flex: 1 1 10em;
    min-width: 0;
  }
  .give {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .own {
    display: grid;
    justify-items: center;
    min-width: 6em;
  }
  .count {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .dots {
    width: 6em;
    height: 1.2em;
    fill: none;
    stroke: var(--_edge);
    stroke-width: 1.5;
  }
  .dots .full {
    fill: var(--_action);
    stroke: var(--_action);
  }
  .step {
    display: grid;
    place-items: center;
    width: 2.75em;
    padding: 0;
  }
  .step[aria-disabled='true'] {
    cursor: not-allowed;
    opacity: 1;
    color: var(--_muted);
    border-color: var(--_line);
  }
  .sign {
    width: 1em;
    height: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-height: 2.75em;
    padding-block: 0.375em;
    font-weight: 400;
    border-block-start: 1px solid var(--_line);
  }
  .choice input {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    min-height: 0;
    margin: 0;
    accent-color: var(--_action);
  }
  .steps[aria-invalid='true'] {
    border: 0;
    border-inline-start: 3px solid var(--_wrong);
    padding-inline-start: 1em;
  }
  #voted {
    font-size: 1.125em;
    margin-block: 0.75em;
  }
  @media (forced-colors: active) {
    .dots {
      stroke: CanvasText;
    }
    .dots .full {
      fill: CanvasText;
      stroke: CanvasText;
    }
  }
`;

export const pollStyles = [fieldStyles, claimStyles, choosing, resultStyles];
