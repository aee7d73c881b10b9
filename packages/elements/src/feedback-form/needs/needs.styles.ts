import { css } from 'lit';
import { stateStyles } from './need-state.ts';

export const needsStyles = [
  stateStyles,
  css`
    .root {
      padding-block: 2em 0.25em;
    }
    .root > :first-child {
      font-size: 1.375em;
      margin-block-end: 0.75em;
    }
    .need {
      padding-block: 1em;
      border-block-start: 1px solid var(--_line);
    }
    .need > * {
      max-width: 41em;
    }
    .need > * + * {
      margin-block-start: 0.375em;
    }
    .said {
      font-weight: 600;
    }
    details {
      margin: 0;
    }
    .became,
    .part,
    .part ul {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.25em 1em;
    }
    .part a {
      display: inline-block;
      overflow-wrap: anywhere;
      padding-block: 0.25em;
    }
    .button {
      margin-block: 0.5em;
    }
    :focus {
      scroll-margin: 8em 1em;
    }
    @media print {
      /* The rest goes on right below the first. */
      summary {
        display: none;
      }
    }
  `,
];
