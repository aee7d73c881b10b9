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
    .main {
      container-type: inline-size;
    }
    textarea {
      resize: vertical;
      field-sizing: content;
      min-height: 7em;
      max-height: 30em;
    }
    form details {
      max-width: 41em;
      margin: 0;
    }
    form details + details {
      margin-block-end: 1.5em;
      border-block-end: 1px solid var(--_line);
    }
    summary span {
      display: block;
      padding-inline-start: 1.1em;
      font-weight: 400;
      color: var(--_ink);
    }
    [open] > summary span {
      display: none;
    }
    .pair {
      padding-block-start: 0.5em;
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
      margin-block-end: 1em;
    }
    .privacy p {
      display: inline;
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
    .roomy > :not(details) {
      display: none;
    }
    .below {
      margin-block-start: 1em;
    }
    strategy-feedback-needs {
      display: block;
    }
    /* Their code comes once the page is idle: what is below shall not move then. */
    .several {
      min-height: 34em;
    }
    .one {
      min-height: 20em;
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
    @container (min-width: 34em) {
      .several {
        min-height: 27em;
      }
      .one {
        min-height: 15em;
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 0 1.5em;
        align-items: end;
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
    /* Where there is room, nothing is folded; engines without this keep what is folded, and its line. */
    @supports selector(::details-content) {
      @container (min-width: 34em) {
        .main summary {
          display: none;
        }
        .main details {
          border: 0;
        }
        .main details::details-content {
          content-visibility: visible;
        }
      }
      @container (min-width: 52em) {
        .roomy summary {
          display: none;
        }
        .roomy > :not(details) {
          display: block;
        }
        .roomy details {
          border: 0;
          margin: 0;
        }
        .roomy details::details-content {
          content-visibility: visible;
        }
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
