import { css } from 'lit';

/** Facts in two columns where there is room, else under each other. */
export const moreStyles = css`
  .root {
    background: none;
    padding-block: 0.5em;
  }
  details {
    margin: 0;
  }
  section {
    margin-block-start: 1.5em;
  }
  section > :is(h2, h3, h4, h5, h6) {
    margin-block-end: 0.5em;
  }
  .entries > li {
    padding-block: 0.6em;
    border-block-start: 1px solid var(--_line);
  }
  dl {
    margin-block: 0.35em;
    display: grid;
    gap: 0.35em;
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  dd {
    overflow-wrap: anywhere;
  }
  dd a {
    display: inline-block;
    padding-block: 0.15em;
  }
  .root > dl > div {
    padding-block: 0.25em;
  }
  img {
    display: block;
    width: 100%;
    max-width: 30em;
    aspect-ratio: 3 / 2;
    object-fit: cover;
  }
  p {
    max-width: 42em;
    margin-block-start: 0.35em;
  }
  .unloaded {
    display: none;
  }
  @container (min-width: 34em) {
    dl > div {
      display: grid;
      grid-template-columns: minmax(0, 13em) minmax(0, 1fr);
      gap: 0 1em;
    }
  }
  /* Small print: else half of a page's paper would tell of the strategy. */
  @media print {
    .unloaded {
      display: block;
    }
    .root {
      font-size: 0.8125em;
    }
    .entries {
      columns: 2;
      column-gap: 2em;
    }
    .entries dl > div {
      grid-template-columns: minmax(0, 7em) minmax(0, 1fr);
    }
    .entries :is(li li, p) {
      padding: 0;
      margin: 0;
    }
  }
`;
