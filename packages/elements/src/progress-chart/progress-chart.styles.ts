import { css } from 'lit';
import { chartStyles } from './charts.styles.ts';
import { tableStyles } from './table/table.styles.ts';

const layout = css`
  .root {
    padding-block: 0.25em;
  }
  .sentence {
    margin-block: 0.75em 0.5em;
    max-width: 36em;
    font-size: 1.125em;
    font-weight: 600;
  }
  .overview {
    display: flex;
    flex-wrap: wrap;
    gap: 1.5em 2em;
    align-items: center;
    margin-block: 1.5em;
  }
  .legend {
    flex: 1 1 min(16em, 100%);
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr));
    gap: 0 1.5em;
    min-width: 0;
  }
  .legend button {
    display: flex;
    gap: min(0.5em, 2cqi);
    align-items: center;
    width: 100%;
    min-height: 2.75em;
    padding: 0.25em min(0.5em, 2cqi);
    border-block-end: 1px solid var(--_line);
  }
  .legend svg {
    flex: none;
  }
  .count {
    margin-inline-start: auto;
    font-weight: 600;
  }
  button[aria-pressed]:hover {
    text-decoration: underline;
  }
  .legend [aria-pressed='true'] {
    background: var(--_tint);
    box-shadow: inset 3px 0 0 var(--_action);
    font-weight: 600;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.5em;
    justify-content: space-between;
    margin-block: 1.5em 1em;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .choices button {
    min-height: 2.75em;
    overflow-wrap: anywhere;
    padding: 0.5em min(0.875em, 5cqi);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .choices [aria-pressed='true'] {
    border-color: var(--_action);
    background: var(--_action);
    color: var(--_on);
    font-weight: 600;
  }
  .source {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    align-items: baseline;
    margin-block-start: 0.5em;
  }
  section {
    margin-block-start: 2.5em;
  }
  section > :first-child {
    font-size: 1.375em;
    margin-block-end: 0.5em;
  }
  .indicator > :first-child {
    font-size: 1.125em;
  }
  .milestones li {
    display: grid;
    grid-template-columns: 10em minmax(0, 1fr);
    gap: 0 1em;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .when {
    color: var(--_muted);
  }
  .milestones a {
    display: block;
    padding-block: 0.2em;
  }
  /* Text of 200 % on a small phone. */
  @container (max-width: 18em) {
    .legend,
    .source,
    .values {
      overflow-wrap: anywhere;
    }
    .values .number {
      white-space: normal;
    }
  }
  @container (max-width: 34em) {
    .milestones li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    [aria-pressed='true']:not(:focus-visible) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    .controls,
    .source button,
    .readout,
    #keys,
    :is(.ring, .bars, .line):not(:has(canvas[style])) {
      display: none;
    }
    .indicator {
      break-inside: avoid;
    }
  }
`;

export const progressChartStyles = [layout, tableStyles, chartStyles];
