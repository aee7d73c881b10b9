import { css } from 'lit';

export const formStyles = css`
  .root {
    padding-block: 0.25em;
  }
  .layout {
    margin-block-start: 0.75em;
  }
  .lead {
    margin-block-end: 1.5em;
  }
  .field {
    margin-block-end: 1.5em;
    max-width: 36em;
  }
  label {
    display: block;
    font-weight: 600;
  }
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    display: block;
    width: 100%;
    margin: 0.375em 0 0;
    min-height: 2.75em;
    padding: 0.5em 0.75em;
    background: var(--_paper);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  textarea {
    resize: vertical;
  }
  textarea + .note {
    margin-block-start: 0.25em;
  }
  .strong {
    font-weight: 600;
  }
  .problem {
    margin-block-start: 0.25em;
    font-weight: 600;
    color: var(--_wrong);
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_wrong);
  }
  .wrong {
    max-width: 36em;
    border-inline-start-color: var(--_wrong);
  }
  .wrong li {
    padding-block: 0.25em;
  }
  .privacy {
    max-width: 41em;
    margin-block-end: 1.5em;
  }
  .way {
    margin-block: 0.75em 1.5em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
  }
  .actions .note {
    flex-basis: 100%;
    order: 1;
  }
  .primary[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.75;
  }
  .steps {
    margin-block-start: 2em;
  }
  .steps > :first-child {
    font-size: 1.125em;
    margin-block-end: 0.5em;
  }
  .steps li {
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .sent > :first-child {
    font-size: 1.375em;
    margin-block-end: 0.75em;
  }
  .sent > * + p {
    margin-block-end: 0.5em;
  }
  .receipt {
    font-size: 1.75em;
    font-weight: 600;
    overflow-wrap: anywhere;
    hyphens: none;
  }
  .sent .button {
    margin-block-start: 1em;
  }
  .silent {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .root {
    --_wrong: #b3261e;
  }
  @supports (color: light-dark(#000, #fff)) {
    .root {
      --_wrong: light-dark(#b3261e, #ffb4ab);
    }
  }
  .steps strong {
    display: block;
  }
  @container (min-width: 20em) {
    .steps li {
      display: grid;
      grid-template-columns: 5em minmax(0, 1fr);
      gap: 0.75em;
    }
  }
  @container (min-width: 52em) {
    .layout {
      display: grid;
      grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
      gap: 0 4em;
      align-items: start;
    }
    .steps {
      margin-block-start: 0;
    }
  }
  @media (forced-colors: active) {
    .primary[aria-disabled='true'] {
      border-style: dashed;
      opacity: 1;
    }
  }
`;
