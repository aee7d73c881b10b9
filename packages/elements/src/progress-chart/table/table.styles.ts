import { css } from 'lit';

/** Tables of numbers; in narrow columns a row of phases becomes name, bar and numbers below each other. */
export const tableStyles = css`
  table {
    width: 100%;
    border-collapse: collapse;
  }
  caption {
    text-align: start;
    font-weight: 600;
    padding-block-end: 0.5em;
  }
  th,
  td {
    padding: 0.5em 0.5em 0.5em 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    font-weight: 400;
  }
  thead th {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .number {
    text-align: end;
    padding-inline: 0.25em;
    white-space: nowrap;
  }
  .zero {
    color: var(--_muted);
  }
  tfoot * {
    font-weight: 600;
  }
  .whole div {
    display: flex;
    gap: 0.75em;
    align-items: center;
  }
  .whole span {
    margin-inline-start: auto;
    min-width: 2ch;
    text-align: end;
  }
  .bar {
    display: block;
    flex: 1;
    width: 0;
    height: 1.25em;
    overflow: visible;
    color: var(--_idea);
  }
  .bar rect {
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-dasharray: none;
  }
  .tiles {
    position: absolute;
    width: 0;
    height: 0;
    color: var(--_muted);
    fill: var(--_line);
    stroke: var(--_action);
  }
  pattern {
    color: var(--_idea);
  }
  pattern rect {
    fill: currentColor;
    stroke: none;
  }
  pattern path {
    fill: none;
    stroke: currentColor;
    stroke-dasharray: none;
    stroke-linecap: round;
  }
  @container (max-width: 45.99em) {
    .phases thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .phases,
    .phases :is(caption, tbody, tfoot) {
      display: block;
    }
    .phases tr {
      display: flex;
      flex-wrap: wrap;
      padding-block: 0.75em;
      border-block-end: 1px solid var(--_line);
    }
    .phases :is(th, td) {
      padding: 0;
      border: 0;
    }
    .phases th,
    .phases .whole {
      flex: 1 0 100%;
      min-width: 0;
    }
    .phases tfoot :is(th, .whole) {
      flex-basis: 50%;
    }
    .phases .number {
      min-width: 3.5em;
      padding-block-start: 0.25em;
      text-align: start;
    }
    .phases .zero {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @container (min-width: 46em) {
    .phases tbody .phase-icon {
      display: none;
    }
    .phases tfoot .phase-icon {
      display: none;
    }
    .phases th[scope='row'] {
      width: 14em;
    }
  }
  @media (forced-colors: active) {
    .bar [data-phase],
    .tiles [data-phase],
    .tiles {
      color: CanvasText;
      forced-color-adjust: none;
    }
    .tiles {
      fill: CanvasText;
      stroke: CanvasText;
    }
  }
  @media print {
    .phases.silent {
      position: static;
      width: 100%;
      height: auto;
      clip-path: none;
      white-space: normal;
    }
  }
`;
