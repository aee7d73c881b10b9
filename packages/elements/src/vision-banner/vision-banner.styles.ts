import { css } from 'lit';

export const bannerStyles = css`
  .vision > * {
    font-size: clamp(1.25em, 7cqi, 1.75em);
    margin-block: 0.1em 0.2em;
  }
  p.local {
    max-width: 36em;
  }
  .facts,
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35em 1.25em;
  }
  .actions .actions {
    gap: 0 1em;
    font-size: 0.875em;
  }
  .actions .link {
    min-height: 1.75em;
  }
  /* A dot before each fact, cut off where a line begins. */
  .facts {
    gap: 0;
    margin: 0.3em 0 0.35em -1em;
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
  .layout + .note {
    margin-block-start: 0.25em;
  }
  details {
    margin-block-start: 0.25em;
  }
  details details {
    margin-block-start: 2em;
  }
  /* Told where it takes one more line at most. */
  .names {
    display: none;
    margin-inline-start: 0.75em;
    font-size: 0.875em;
    font-weight: 400;
    color: var(--_muted);
  }
  [open] > summary > .names {
    display: none;
  }
  .stands > :is(h3, h4, h5, h6) {
    font-size: 1.125em;
    margin-block: 1.5em 0.5em;
  }
  .stands > :first-child {
    margin-block-start: 0.5em;
  }
  .stands > ol {
    display: grid;
    gap: 0 3em;
  }
  .stands li {
    display: flex;
    gap: 0.75em;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .stands [data-number]::before {
    content: attr(data-number);
    flex: none;
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
  .stands .local::before {
    color: var(--_action);
    background: none;
  }
  .meaning {
    display: block;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .compass {
    display: grid;
    grid-template-columns: minmax(min-content, 1fr) minmax(6em, 17em) minmax(min-content, 1fr);
    gap: 0.5em;
    align-items: center;
    justify-items: start;
    max-width: 36em;
    margin-block: 1em;
    font-size: 0.875em;
  }
  .compass > :is(.up, .down) {
    grid-column: 1 / -1;
    justify-self: center;
  }
  .compass > .start {
    justify-self: end;
    text-align: end;
  }
  svg {
    width: 100%;
    fill: none;
    stroke: var(--_line);
  }
  g {
    stroke: var(--_action);
    stroke-width: 1.5;
    fill: var(--_action);
  }
  g.local {
    fill: var(--_paper);
  }
  text {
    stroke: none;
    fill: var(--_on);
    font-size: 13px;
    font-weight: 600;
    text-anchor: middle;
  }
  .local text {
    fill: var(--_action);
  }
  @container (min-width: 44em) {
    .names {
      display: inline;
    }
    .stands > ol {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (min-width: 52em) {
    .layout {
      display: grid;
      grid-template-columns: minmax(0, 7fr) minmax(0, 4fr);
      gap: 0 4em;
      align-items: end;
    }
    .vision > * {
      font-size: 2.25em;
    }
    p.local {
      margin-block-start: 1em;
      font-size: 1.125em;
    }
    .ways > .actions {
      gap: 0.5em 1.25em;
    }
    details {
      margin-block-start: 1em;
    }
  }
  @media print {
    [data-number]::before {
      print-color-adjust: exact;
    }
  }
  @media (forced-colors: active) {
    svg,
    g {
      stroke: CanvasText;
      fill: Canvas;
    }
    text {
      stroke: none;
      fill: CanvasText;
    }
  }
`;
