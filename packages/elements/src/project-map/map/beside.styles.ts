import { css } from 'lit';

/** What stands over the map and beside or below it: controls, the list of a spot, the key. */
export const besideStyles = css`
  .controls {
    display: flex;
  }
  .frame > .controls {
    position: absolute;
    inset: 0.25em 0.25em auto auto;
    z-index: 1;
    max-width: calc(100% - 0.5em);
  }
  .controls .button {
    display: grid;
    place-items: center;
    width: 2.75em;
    padding: 0;
    line-height: 1.2;
    border-color: var(--_edge);
    border-radius: 0;
    background: var(--_paper);
    color: var(--_ink);
  }
  .controls .button + .button {
    margin-inline-start: -1px;
  }
  .controls .button:hover {
    background: var(--_tint);
    text-decoration: none;
  }
  .controls svg {
    width: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
  }
  .controls [aria-disabled='true'] {
    color: var(--_edge);
    cursor: default;
  }
  /* Text of 200 % on a small phone. */
  .pan {
    min-width: 0;
  }
  .pan[data-idle] {
    visibility: hidden;
  }
  .below {
    display: flex;
    flex-wrap: wrap-reverse;
    gap: 0.25em 1em;
    align-items: start;
    justify-content: space-between;
    margin-block: 0.5em;
  }
  .below > p {
    flex: 1 1 8em;
  }
  .spots {
    position: absolute;
    inset: auto 0 0;
    z-index: 2;
    max-height: 55%;
    overflow: auto;
    padding: 0.5em 0.75em;
    background: var(--_paper);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .spots[data-above] {
    inset-block: 0 auto;
  }
  .spots-title {
    display: flex;
    gap: 1em;
    align-items: center;
    justify-content: space-between;
  }
  .spots-title .button {
    flex: none;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin-block-end: 0.5em;
    overflow-wrap: anywhere;
  }
  .key li {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }
  .sign {
    display: grid;
    place-items: center;
    min-width: 1.625em;
  }
  .scale svg {
    /* As wide as its shades are many. */
    height: 1.25em;
    background: var(--_tint);
  }
  @container (min-width: 48em) {
    .layout:not(:has(> .list > [open])) > .drawn {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 16em;
      gap: 2em;
    }
    .layout:not(:has(> .list > [open])) .beside {
      display: flex;
      flex-direction: column;
    }
    .layout:not(:has(> .list > [open])) .key {
      flex-direction: column;
    }
    .layout:not(:has(> .list > [open])) .below {
      order: 1;
      margin-block: auto 0;
    }
  }
  .muted a {
    display: inline-block;
    padding-block: 0.15em;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .controls [aria-disabled='true'] {
      color: GrayText;
      border-color: GrayText;
    }
    .key .scale {
      display: none;
    }
  }
  @media print {
    .drawn .beside {
      display: block;
    }
  }
`;
