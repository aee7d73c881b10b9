import { css } from 'lit';

/** Sentence, choices and list. */
export const projectMapStyles = css`
  .root {
    padding-block: 0.25em;
  }
  .skip:not(:focus) {
    position: absolute;
    clip-path: inset(50%);
  }
  .sentence {
    font-size: 1.125em;
    font-weight: 600;
    margin-block: 0.75em 1em;
    max-width: 42em;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em 1em;
    padding-block-end: 1em;
    border-block-end: 1px solid var(--_line);
  }
  .choice {
    flex: 0 1 18em;
  }
  .choice span {
    display: block;
    font-weight: 600;
    font-size: 0.875em;
    margin-block-end: 0.25em;
  }
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
  .looks {
    display: flex;
    flex: 1 0 100%;
  }
  .looks > * {
    flex: 1;
    text-align: center;
    border-radius: 0;
  }
  .looks > * + * {
    margin-inline-start: -1px;
  }
  [aria-pressed='true'].button {
    background: var(--_action);
    color: var(--_on);
  }
  .group {
    margin-block-start: 1.5em;
  }
  .group > :first-child {
    font-size: 1.125em;
  }
  .count {
    margin-inline-start: 0.5em;
    font-weight: 400;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .measure {
    position: relative;
    display: grid;
    grid-template-columns: 1em minmax(0, 1fr);
    gap: 0.75em;
    padding-block: 0.625em;
    border-block-end: 1px solid var(--_line);
  }
  .measure > svg {
    margin-block-start: 0.25em;
  }
  .measure a {
    display: block;
    font-weight: 600;
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
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 1em;
  }
  .more {
    margin-block-start: 1em;
  }
  .layout .list,
  .drawn {
    min-width: 0;
  }
  .drawn {
    margin-block-start: 1em;
  }
  @container (max-width: 47.99em) {
    [data-look='list'] > .drawn,
    [data-look='map'] > .list {
      display: none;
    }
  }
  @container (min-width: 48em) {
    .looks {
      display: none;
    }
    .layout {
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
      gap: 2.5em;
      align-items: start;
    }
    .drawn {
      position: sticky;
      inset-block-start: 1em;
      max-width: max(85vh, 24em);
    }
    .layout .group:first-of-type {
      margin-block-start: 1em;
    }
  }
  @media (forced-colors: active) {
    [aria-pressed='true'].button {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }
  @media print {
    .choices,
    .more,
    .controls {
      display: none;
    }
    .layout {
      display: block;
    }
    .layout > .list {
      display: block;
    }
    .drawn {
      position: static;
      max-width: 30em;
    }
  }
`;
