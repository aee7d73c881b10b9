import { css } from 'lit';

export const explorerStyles = css`
  h2 {
    font-size: clamp(1.25em, 6cqi, 1.75em);
  }
  .summary,
  .head {
    align-items: baseline;
    justify-content: space-between;
  }
  :is(.summary, .ways, .head, .choices) > * {
    min-width: 0;
    max-width: 100%;
    overflow-wrap: anywhere;
  }
  .sentence {
    font-size: 1em;
    line-height: 1.35;
    scroll-margin: 8em 1em 14em;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));
    gap: 0.75em;
    margin-block: 0.5em 1em;
  }
  .summary > :is(.ways, .note) {
    flex: 1 0 100%;
    margin: 0;
  }
  .head > :first-child {
    font-size: 1.25em;
  }
  .head .link {
    min-height: 1.5em;
  }
  .head .sample {
    font-size: 0.7em;
  }
  .group {
    margin-block-start: 1.125em;
  }
  .measure {
    padding-block: 0.625em;
  }
  .measure > svg,
  .measure a {
    font-size: 1.125em;
  }
  .measure a {
    padding-block: 0.15em;
    line-height: 1.3;
  }
  .measure p {
    margin-block-start: 0.25em;
    max-width: 42em;
  }
  .found {
    font-size: 0.875em;
  }
  mark {
    padding-inline: 0.125em;
    background: var(--_tint);
    color: inherit;
    font-weight: 600;
    text-decoration: underline;
  }
  .results > :is(.note, .ways) {
    margin-block-start: 1.5em;
  }
  @container (max-width: 51.99em) {
    .results {
      position: relative;
    }
    /* From where the field is out of sight on to the list's end, which it goes under. */
    .reach {
      position: absolute;
      inset: 30em 0 0;
      display: flex;
      align-items: flex-end;
      justify-content: center;
      overflow: clip;
      pointer-events: none;
    }
    .reach > * {
      position: sticky;
      inset-block-end: calc(var(--_sight-below, 0px) + 0.75em);
      margin-block-end: -4em;
      background: var(--_paper);
      pointer-events: auto;
    }
    .reach:focus-within {
      overflow: visible;
    }
    .reach > :focus {
      margin: 0;
    }
    .root {
      padding-block: 0;
    }
    .results > .group:first-child {
      margin-block-start: 0.5em;
    }
    .layout:not([data-open]) .topics > :first-child {
      position: absolute;
      clip-path: inset(50%);
    }
    [data-open] .fields {
      flex-wrap: wrap;
    }
    .layout:not([data-open]) > .choices {
      display: none;
    }
  }
  @container (min-width: 52em) {
    .tools > .button,
    .reach {
      display: none;
    }
    .search {
      max-width: 34em;
    }
    .layout {
      display: grid;
      grid-template: auto auto 1fr / minmax(14em, 3fr) minmax(0, 9fr);
      column-gap: 2.5em;
      margin-block-start: 1.25em;
    }
    .topics {
      /* Below a page's own head, which may stay, too. */
      position: sticky;
      inset-block-start: 8em;
      grid-row: 1 / 4;
      grid-column: 1;
      align-self: start;
      max-height: max(100vh - 9em, 20em);
      overflow-y: auto;
      padding-inline: 0.375em;
      margin-inline-start: -0.375em;
    }
    .topics > :first-child {
      font-size: 1.125em;
    }
    .fields {
      display: block;
      padding-inline: 0;
      margin-inline: 0;
      overflow: visible;
    }
    .field {
      width: 100%;
      border: 0;
      border-block-end: 1px solid var(--_line);
      border-radius: 0;
    }
    .sentence {
      font-size: 1.125em;
    }
    .choices {
      grid-template-columns: repeat(5, 1fr);
    }
    .measure > div {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 14.5em;
      column-gap: 1em;
    }
    .measure > div > * {
      grid-column: 1;
    }
    .measure > div > .facts {
      grid-row: 1 / span 3;
      grid-column: 2;
      align-content: start;
    }
  }
  /* Of few lines none is to be covered. */
  @media (max-height: 25em) {
    .reach {
      display: none !important;
    }
  }
  @media (forced-colors: active) {
    .field[aria-pressed='true']:not(:focus-visible) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    .tools,
    .topics {
      display: none;
    }
    .layout {
      display: block;
    }
  }
`;
