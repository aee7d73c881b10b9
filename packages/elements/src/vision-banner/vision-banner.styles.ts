import { css } from 'lit';

export const bannerStyles = css`
  .root {
    padding-block: 0.25em;
  }
  .kicker {
    font-weight: 600;
    color: var(--_muted);
  }
  .vision > * {
    font-size: clamp(1.25em, 11cqi, 1.75em);
    margin-block: 0.4em 0.3em;
  }
  .words > .local {
    margin-block-start: 1em;
    font-size: 1.125em;
    max-width: 36em;
  }
  .facts,
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.25em;
  }
  /* A dot before each fact, cut off where a line begins. */
  .facts {
    gap: 0.25em 0;
    margin: 1.25em 0 1.25em -1em;
    font-weight: 600;
    clip-path: inset(0 0 0 1em);
  }
  .facts > * {
    padding-inline-start: 1em;
  }
  .facts > ::before {
    content: '·';
    float: inline-start;
    width: 1em;
    margin-inline-start: -1em;
    text-align: center;
  }
  .values,
  .goals {
    margin-block-start: 2em;
  }
  .values > :is(h3, h4, h5, h6),
  .goals > :is(h3, h4, h5, h6) {
    font-size: 1.125em;
    margin-block: 1.25em 0.5em;
  }
  .values li,
  .goals li {
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .values li {
    display: grid;
    grid-template-columns: 1.75em minmax(0, 1fr);
    gap: 0 0.75em;
  }
  .values li::before {
    content: attr(data-number);
    width: 1.75em;
    height: 1.75em;
    line-height: 1.65em;
    text-align: center;
    font-size: 0.875em;
    font-weight: 600;
    border: 1.5px solid var(--_action);
    border-radius: 1em;
    color: var(--_on);
    background: var(--_action);
  }
  .values .local::before {
    color: var(--_action);
    background: none;
  }
  .meaning {
    display: block;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .compass {
    display: none;
    fill: none;
    stroke: var(--_line);
  }
  .compass g {
    stroke: var(--_action);
    stroke-width: 1.5;
    fill: var(--_action);
  }
  .compass .local {
    fill: var(--_paper);
  }
  .compass text {
    stroke: none;
    fill: var(--_on);
    font-size: 13px;
    font-weight: 600;
    text-anchor: middle;
  }
  .compass .local text {
    fill: var(--_action);
  }
  .note {
    margin-block-start: 0.5em;
  }
  @container (min-width: 52em) {
    .layout {
      display: grid;
      grid-template: auto 1fr / minmax(0, 7fr) minmax(0, 5fr);
      gap: 0 4em;
    }
    .values {
      grid-area: 1 / 2 / 3;
      margin: 0;
    }
    .vision > * {
      font-size: 2.25em;
    }
    .compass {
      display: block;
      width: 100%;
      height: 15em;
    }
  }
  @media print {
    .values li::before {
      print-color-adjust: exact;
    }
  }
  @media (forced-colors: active) {
    .compass,
    .compass g,
    .compass .local text {
      stroke: CanvasText;
      fill: Canvas;
    }
    .compass text {
      stroke: none;
      fill: CanvasText;
    }
  }
`;
