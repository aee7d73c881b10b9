import { css } from 'lit';

export const sheetStyles = css`
  .root {
    background: none;
    container-type: normal;
  }
  dialog {
    position: fixed;
    /* In a frame as high as its content, the part that is in sight. */
    inset: var(--_sight-top, 0) 0 0;
    inset-inline-start: auto;
    width: min(46em, 100%);
    max-width: none;
    height: var(--_sight-height, 100%);
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    color: var(--_ink);
    background: var(--_paper);
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block-start: 5em;
  }
  dialog::backdrop {
    background: rgb(10 14 20 / 0.55);
  }
  .sheet {
    --_side: clamp(1em, 5vw, 2.5em);
    padding: 0 var(--_side) 3em;
  }
  /* Stays where the text goes; what has the focus keeps clear of it. */
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    justify-content: flex-end;
    margin-inline: calc(-1 * var(--_side));
    padding: 0.5em var(--_side);
    background: var(--_paper);
    border-block-end: 1px solid var(--_line);
  }
  .kicker {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    padding-block-start: 1.25em;
    color: var(--_muted);
    font-weight: 600;
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
  #title > * {
    font-size: clamp(1.25em, 11cqi, 1.75em);
    margin-block: 0.25em 0.35em;
  }
  .lead {
    margin-block-start: 0.75em;
    font-size: 1.125em;
  }
  .status {
    margin-block-start: 1.25em;
    padding: 0.75em 1em;
    /* Its edge where colours are forced. */
    border: 1px solid transparent;
    background: var(--_tint);
  }
  .status .sample {
    background: var(--_paper);
  }
  .status .state {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
  }
  .terms dt:not(:first-child) {
    margin-block-start: 0.75em;
  }
  section {
    margin-block-start: 2em;
  }
  section > :first-child {
    font-size: 1.125em;
    margin-block-end: 0.5em;
  }
  section :is(p, .bullets, .numbers) + :is(p, ul, ol, h4, h5, h6) {
    margin-block-start: 0.75em;
  }
  .numbers {
    list-style: decimal;
    padding-inline-start: 1.6em;
  }
  .bullets {
    list-style: disc;
    padding-inline-start: 1.25em;
  }
  li + li {
    margin-block-start: 0.35em;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  caption {
    text-align: start;
    color: var(--_muted);
    padding-block-end: 0.5em;
  }
  th[scope='row'],
  td {
    padding: 0.5em 0;
    border-block-start: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  th[scope='row'] {
    font-weight: 400;
    width: 40%;
    padding-inline-end: 1em;
  }
  td > span {
    display: inline-block;
  }
  .own th[scope='row'] {
    font-weight: 700;
  }
  li a {
    display: inline-block;
    padding-block: 0.2em;
  }
  .reason {
    display: block;
  }
  .timeline li {
    display: grid;
    grid-template-columns: 10em minmax(0, 1fr);
    gap: 0 1em;
  }
  .when {
    color: var(--_muted);
  }
  .source {
    margin-block-start: 2em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }
  @media (max-width: 18em) {
    th,
    td {
      overflow-wrap: anywhere;
    }
  }
  /* The page below cannot be hidden from here: the sheet lies over it, on as many pages as it needs. */
  @media print {
    .bar {
      display: none;
    }
    dialog {
      position: absolute;
      inset-block-end: auto;
      width: 100%;
      height: auto;
      min-height: 100%;
      overflow: visible;
      print-color-adjust: exact;
    }
    section {
      break-inside: avoid;
    }
  }
  @media (max-width: 30em) {
    .timeline li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
