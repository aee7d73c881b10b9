import { css } from 'lit';

/**
 * The wall between page and widget. Of the host only what would make it narrower than its box is held by
 * `!important`: a page's `.d-none` must win. Sizes only in `em` of the reader's own font size, which
 * `all: initial` restores on `.root`.
 *
 * A size container is 0 px wide where its parent asks how wide it would like to be. The wall answers for
 * it (H-19): by an empty grid, so that it asks for a page's width and never insists on more than a phone
 * in a row with others can give.
 */
export const wall = css`
  :host {
    display: block;
    max-width: 100% !important;
    float: none !important;
  }
  .wall {
    display: block;
    width: 100%;
    grid-column: 1 / -1;
    writing-mode: horizontal-tb;
  }
  .wall::before {
    all: initial;
    content: '';
    display: grid;
    grid-template-columns: minmax(min(15em, 50vw), 80em);
    overflow: hidden;
  }
  :host([hidden]),
  slot[hidden] {
    display: none;
  }
  :host([color-scheme='light']) {
    color-scheme: light;
  }
  :host([color-scheme='dark']) {
    color-scheme: dark;
  }
  .root {
    all: initial;
    display: block;
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    container-type: inline-size;
    font-family: var(--_font);
    line-height: 1.5;
    color: var(--_ink);
    background: var(--_paper);
    hyphens: auto;
    overflow-wrap: break-word;
    font-variant-numeric: tabular-nums;
  }
  :host([theme='inherit']) .root {
    font-family: inherit;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
`;
