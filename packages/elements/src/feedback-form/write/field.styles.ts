import { css } from 'lit';

/** Fields, problems and buttons, alike in the form and in its parts. */
export const fieldStyles = css`
  .root {
    padding-block: 0.25em;
    --_wrong: #b3261e;
  }
  @supports (color: light-dark(#000, #fff)) {
    .root {
      --_wrong: light-dark(#b3261e, #ffb4ab);
    }
  }
  .lead {
    margin-block-end: 1em;
  }
  .field {
    margin-block-end: 1.5em;
    max-width: 41em;
  }
  label {
    display: block;
  }
  label,
  .strong,
  .problem {
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
  /* WebKit lets the chosen words reach out of a field that was laid out twice, and the page scroll. */
  select {
    text-overflow: ellipsis;
    contain: paint;
  }
  .problem {
    margin-block-start: 0.25em;
    color: var(--_wrong);
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_wrong);
  }
  .wrong {
    max-width: 41em;
    border-inline-start-color: var(--_wrong);
  }
  .wrong li {
    padding-block: 0.25em;
  }
  .notice p + p,
  .notice p + .actions {
    margin-block-start: 0.5em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
  }
  ul.actions {
    margin-block: 0.5em 1em;
  }
  .actions .note {
    flex-basis: 100%;
    order: 1;
  }
  [aria-disabled='true'] {
    cursor: progress;
    opacity: 0.75;
  }
  /* Each stands alone, so that the way out for links in sentences is closed to them (SC 2.5.8). */
  .privacy a,
  #summary a {
    display: inline-block;
    padding-block: 0.35em;
    overflow-wrap: anywhere;
  }
  .written {
    display: none;
    white-space: pre-wrap;
  }
  @media print {
    form:has(textarea:placeholder-shown),
    .field:has(:placeholder-shown),
    .silent,
    textarea {
      display: none;
    }
    .written {
      display: block;
    }
  }
  @media (forced-colors: active) {
    [aria-disabled='true'] {
      border-style: dashed;
      opacity: 1;
    }
  }
`;
