import { css } from 'lit';

export const explorerStyles = css`
  .root {
    padding-block: 0.25em;
  }
  .search {
    display: block;
    max-width: 34em;
    margin-block: 1em 1.5em;
  }
  .search span,
  .choice span {
    display: block;
    font-weight: 600;
    font-size: 0.875em;
    margin-block-end: 0.25em;
  }
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    width: 100%;
    min-height: 2.75em;
    padding: 0.5em 0.75em;
    background: var(--_paper);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .skip:not(:focus) {
    position: absolute;
    clip-path: inset(50%);
  }
  .filters > :first-child {
    font-size: 1.125em;
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block: 0.75em 1.5em;
  }
  .field {
    display: flex;
    gap: 0.75em;
    align-items: center;
    justify-content: space-between;
    min-height: 2.75em;
    padding: 0.25em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    line-height: 1.3;
  }
  .fields li,
  .field > :first-child {
    min-width: 0;
    max-width: 100%;
    overflow-wrap: anywhere;
  }
  .field:hover {
    text-decoration: underline;
  }
  .field[aria-pressed='true'] {
    border-color: var(--_action);
    background: var(--_action);
    color: var(--_on);
    font-weight: 600;
  }
  .count {
    font-size: 0.875em;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: 1em;
    margin-block-end: 1.5em;
  }
  .sentence {
    font-size: 1.125em;
    font-weight: 600;
    padding-block-end: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  .group,
  .more,
  .note {
    margin-block-start: 1.5em;
  }
  .group > :first-child {
    font-size: 1.375em;
  }
  .measure {
    position: relative;
    display: grid;
    grid-template-columns: 1em minmax(0, 1fr);
    gap: 0.75em;
    padding-block: 0.875em;
    border-block-end: 1px solid var(--_line);
  }
  .measure > svg {
    margin-block-start: 0.2em;
    font-size: 1.125em;
  }
  .measure a {
    display: block;
    padding-block: 0.15em;
    font-size: 1.125em;
    text-decoration: none;
  }
  .measure a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .measure:hover a {
    text-decoration: underline;
  }
  .measure p {
    margin-block-start: 0.25em;
    max-width: 42em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 1em;
  }
  @container (min-width: 52em) {
    .layout {
      display: grid;
      grid-template-columns: minmax(13em, 3fr) minmax(0, 9fr);
      gap: 3em;
    }
    .fields {
      display: block;
    }
    .field {
      width: 100%;
      border: 0;
      border-block-end: 1px solid var(--_line);
      border-radius: 0;
    }
    .choices {
      grid-template-columns: 1fr;
    }
  }
  @media (forced-colors: active) {
    .field[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    .search,
    .filters,
    .more {
      display: none;
    }
  }
`;
