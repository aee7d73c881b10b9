import { css } from 'lit';
import { chartStyles } from './charts.styles.ts';
import { keyStyles } from './key/key.styles.ts';
import { tableStyles } from './table/table.styles.ts';

const layout = css`
  .root {
    padding-block: 0.25em;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
    justify-content: space-between;
    margin-block: 1em 0.5em;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    min-width: 0;
  }
  .choices button {
    min-height: 3em;
    overflow-wrap: anywhere;
    padding: 0.25em min(1em, 2cqi);
    border: 1px solid var(--_edge);
    margin-inline-start: -1px;
    background: var(--_paper);
    font-size: 0.875em;
  }
  .choices :first-child {
    margin-inline-start: 0;
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  .choices :last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .choices [aria-pressed='true'] {
    background: var(--_tint);
    box-shadow: inset 0 -3px 0 var(--_ink);
  }
  button[aria-pressed]:hover {
    text-decoration: underline;
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2em;
    align-items: baseline;
    justify-content: space-between;
  }
  .all {
    min-height: 2.75em;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .source {
    font-size: 0.875em;
  }
  .source summary {
    color: var(--_muted);
    font-weight: 400;
  }
  .source u {
    color: var(--_action);
  }
  .ahead {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(26em, 100%), 1fr));
    gap: 0 2em;
    align-items: start;
  }
  section > :is(h2, h3, h4, h5, h6) {
    margin-block: 1em 0.25em;
    font-size: 1.25em;
  }
  .root .fold {
    margin: 0;
  }
  .source .fold {
    border: 0;
  }
  .milestones li {
    padding-block: 0.4em;
    border-block-start: 1px solid var(--_line);
  }
  .when {
    color: var(--_muted);
    margin-inline-end: 0.5em;
  }
  .milestones a {
    display: block;
    padding-block: 0.1em;
  }
  /* Text of 200 % on a small phone. */
  @container (max-width: 18em) {
    .legend,
    .values {
      overflow-wrap: anywhere;
    }
    .values .number {
      white-space: normal;
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
    .below button,
    .readout,
    #keys,
    :is(.bars, .line):not(:has(canvas[style])),
    /* On paper the rest goes on right below the first. */
    .milestones summary {
      display: none;
    }
    .indicator {
      break-inside: avoid;
    }
  }
`;

export const progressChartStyles = [layout, keyStyles, tableStyles, chartStyles];
