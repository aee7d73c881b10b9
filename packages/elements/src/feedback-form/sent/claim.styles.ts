import { css } from 'lit';

/** Number and secret, large enough to be written down, and what is known of an entry. */
export const claimStyles = css`
  .claim,
  .facts {
    max-width: 41em;
    margin-block-end: 1em;
  }
  .claim > *,
  .facts > * {
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  dd {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .facts dt {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .receipt {
    font-size: 1.75em;
    font-weight: 600;
    overflow-wrap: anywhere;
    hyphens: none;
  }
  .secret {
    font-family: ui-monospace, monospace;
    font-size: 1.25em;
    /* Four groups of four on a line. */
    max-width: 20.5ch;
    hyphens: none;
    user-select: all;
  }
  .claim + .actions,
  .claim ~ .note {
    max-width: 41em;
    margin-block-end: 1em;
  }
  @container (min-width: 36em) {
    .facts > * {
      display: grid;
      grid-template-columns: 10em minmax(0, 1fr);
      gap: 0.75em;
    }
  }
  @media print {
    .sent .actions,
    .claim ~ .actions,
    .facts ~ .actions {
      display: none;
    }
  }
`;
