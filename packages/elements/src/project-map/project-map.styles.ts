import { css } from 'lit';

/** Sentence, choices and list. */
export const projectMapStyles = css`
  .sentence {
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
  .group > :first-child {
    font-size: 1.125em;
  }
  .count {
    margin-inline-start: 0.5em;
    font-weight: 400;
    font-size: 0.875em;
    color: var(--_muted);
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
      /* Below a page's own head, which may stay, too; and low enough to be seen as a whole. */
      position: sticky;
      inset-block-start: 8em;
      max-width: max(110vh - 11em, 24em);
    }
    .layout .group:first-child {
      margin-block-start: 1em;
    }
  }
  @media (forced-colors: active) {
    [aria-pressed='true'].button:not(:focus-visible) {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }
  @media print {
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
    .drawn:not(:has(path)) {
      display: none;
    }
  }
`;
