import { css } from 'lit';
import { claimStyles } from './sent/claim.styles.ts';
import { fieldStyles } from './write/field.styles.ts';

export const formStyles = [
  fieldStyles,
  claimStyles,
  css`
    .layout {
      margin-block-start: 0.75em;
    }
    textarea {
      resize: vertical;
    }
    .field > :not(p) + .note {
      margin-block-start: 0.25em;
    }
    .field > .notice {
      margin-block: 0.75em 0;
      hyphens: manual;
    }
    .privacy {
      max-width: 41em;
      margin-block-end: 1.5em;
    }
    .way {
      margin-block: 0.75em 1.5em;
    }
    .steps {
      margin-block-start: 2em;
    }
    .steps > :first-child {
      font-size: 1.125em;
      margin-block-end: 0.5em;
    }
    .steps li {
      padding-block: 0.5em;
      border-block-start: 1px solid var(--_line);
    }
    .below {
      margin-block-start: 1.5em;
    }
    strategy-feedback-needs {
      display: block;
    }
    .steps strong {
      display: block;
    }
    @container (min-width: 20em) {
      .steps li {
        display: grid;
        grid-template-columns: 6.5em minmax(0, 1fr);
        gap: 0.75em;
      }
    }
    @container (min-width: 52em) {
      .layout {
        display: grid;
        grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
        gap: 0 4em;
        align-items: start;
      }
      .steps {
        margin-block-start: 0;
      }
    }
    .sent :is(h3, h4, h5, h6) {
      font-size: 1.375em;
      margin-block-end: 0.75em;
    }
    @container (min-width: 20em) {
      .steps .dated li {
        grid-template-columns: 8em minmax(0, 1fr);
      }
    }
  `,
];
