import { css } from 'lit';

/** What list and map of measures look like alike. */
export const listStyles = css`
  .root {
    padding-block: 0.25em;
  }
  .skip:not(:focus) {
    position: absolute;
    clip-path: inset(50%);
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
    text-overflow: ellipsis;
  }
  .sentence {
    font-size: 1.125em;
    font-weight: 600;
  }
  .group,
  .more {
    margin-block-start: 1.5em;
  }
  .measure {
    position: relative;
    display: grid;
    grid-template-columns: 1em minmax(0, 1fr);
    gap: 0.75em;
    padding-block: 0.75em;
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
    align-items: baseline;
    /* Dots stand between facts of one line: those at its beginning are cut off. */
    margin-inline-start: -1em;
    clip-path: inset(0 0 0 1em);
  }
  [dir='rtl'] .facts {
    clip-path: inset(0 1em 0 0);
  }
  .state {
    color: var(--_ink);
    font-weight: 600;
  }
  .facts > * {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .facts > :not(.sample) {
    position: relative;
    padding-inline-start: 1em;
  }
  .facts > :not(.sample)::before {
    /* Silent where the engine knows how. */
    content: '·';
    content: '·' / '';
    position: absolute;
    inset-inline-start: 0.35em;
    font-weight: 400;
  }
  .facts > .sample {
    margin-inline-start: 1em;
  }
  @media print {
    .root :is(.choices, .controls) {
      display: none;
    }
  }
`;
