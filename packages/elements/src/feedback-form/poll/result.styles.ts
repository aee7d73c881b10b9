import { css } from 'lit';

/** Numbers with bars; the numbers are what counts. */
export const resultStyles = css`
  .result {
    max-width: 41em;
    margin-block: 1.5em;
  }
  .result > :first-child {
    font-size: 1.125em;
    margin-block-end: 0.5em;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  caption {
    text-align: start;
    font-size: 0.875em;
    color: var(--_muted);
    padding-block-end: 0.5em;
  }
  th {
    text-align: start;
    font-weight: 400;
  }
  thead th {
    font-weight: 600;
    font-size: 0.875em;
  }
  th,
  td {
    padding: 0.5em 1em 0.5em 0;
    vertical-align: baseline;
    border-block-end: 1px solid var(--_line);
  }
  .number {
    width: 40%;
  }
  .number span {
    display: inline-block;
    min-width: 2.5em;
  }
  .bar {
    width: calc(100% - 3em);
    height: 0.75em;
    fill: var(--_action);
  }
  .mine {
    font-weight: 600;
  }
  @container (max-width: 26em) {
    .bar {
      width: 100%;
      display: block;
    }
    th,
    td {
      padding-inline-end: 0.5em;
    }
  }
  @media (forced-colors: active) {
    .bar {
      fill: CanvasText;
    }
  }
`;
