import { css } from 'lit';

export const explorerStyles = css`
  .search {
    display: block;
    max-width: 34em;
    margin-block: 1em 1.5em;
  }
  .filters {
    margin-block-end: 1.5em;
  }
  .filters > :first-child {
    font-size: 1.125em;
  }
  .filters > .note {
    margin-block-end: 1em;
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
    white-space: nowrap;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: 1em;
    margin-block-end: 1.5em;
  }
  .sentence {
    padding-block-end: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  .note {
    margin-block-start: 1.5em;
  }
  .group > :first-child {
    font-size: 1.375em;
  }
  .measure > svg,
  .measure a {
    font-size: 1.125em;
  }
  .measure a {
    padding-block: 0.15em;
  }
  .measure p {
    margin-block-start: 0.25em;
    max-width: 42em;
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
    .field[aria-pressed='true']:not(:focus-visible) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    .search,
    .filters {
      display: none;
    }
  }
`;
