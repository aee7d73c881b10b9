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
    gap: 0.5em 1em;
    padding-block-end: 1em;
  }
  .choice {
    display: flex;
    flex: 0 1 22em;
    gap: 0.75em;
    align-items: center;
  }
  .group > h2,
  .group > h3,
  .group > h4,
  .group > h5,
  .group > h6 {
    font-size: 1.125em;
  }
  summary > * {
    display: inline;
  }
  .count {
    margin-inline-start: 0.5em;
    font-weight: 400;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .list .fold {
    margin-block-start: 0;
  }
  .list .list > .group {
    margin-block-start: 0;
  }
  .list,
  .drawn {
    min-width: 0;
  }
  .drawn {
    margin-block-start: 0.5em;
  }
  .coming {
    visibility: hidden;
  }
  .coming .below {
    min-height: 4.5em;
  }
  /* The scale, and where the outlines come from. */
  .coming .key::after {
    content: '';
    width: 17em;
    height: 1.5em;
  }
  @container (min-width: 48em) {
    .coming .below {
      min-height: 2.75em;
    }
    .layout:has(> .list > [open]) {
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
      gap: 2.5em;
      align-items: start;
    }
    .layout:has(> .list > [open]) > .drawn {
      /* Below a page's own head, which may stay, too; and low enough to be seen as a whole. */
      position: sticky;
      inset-block-start: 8em;
    }
  }
  @media print {
    .layout {
      display: block !important;
    }
    .drawn {
      position: static;
      max-width: 30em;
    }
    .drawn:not(:has(> .frame)) {
      display: none;
    }
  }
`;
