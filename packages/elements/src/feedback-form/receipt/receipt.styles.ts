import { css } from 'lit';
import { claimStyles } from '../sent/claim.styles.ts';
import { fieldStyles } from '../write/field.styles.ts';
import { stateStyles } from '../needs/need-state.ts';

export const receiptStyles = [
  fieldStyles,
  claimStyles,
  stateStyles,
  css`
    .root {
      padding-block: 1em 0.5em;
    }
    .root > :first-child {
      font-size: 1.125em;
      margin-block-end: 0.5em;
    }
    #entry {
      margin-block-end: 0.5em;
    }
    .actions {
      margin-block-start: 1em;
    }
  `,
];
