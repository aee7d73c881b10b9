import { css } from 'lit';
import { tokens } from './tokens.styles.ts';
import { wall } from './wall.styles.ts';

/** Plain elements as every widget sets them. */
const base = css`
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2,
  h3,
  h4,
  h5,
  h6 {
    font: 600 1em/1.2 var(--_heading);
    text-wrap: balance;
  }
  p {
    text-wrap: pretty;
  }
  h2 {
    font-size: clamp(1.25em, 11cqi, 1.75em);
  }
  a,
  .link {
    color: var(--_action);
    text-underline-offset: 0.2em;
  }
  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    margin: 0;
    cursor: pointer;
    border: 0;
    background: none;
    padding: 0;
    text-align: start;
    hyphens: inherit;
  }
  .link {
    text-decoration: underline;
    min-height: 2em;
  }
  .link[aria-current='true'] {
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }
  .button {
    display: inline-block;
    min-height: 2.75em;
    padding: 0.575em min(1em, 5cqi);
    overflow-wrap: anywhere;
    border: 1px solid var(--_action);
    border-radius: var(--_radius);
    color: var(--_action);
    font-weight: 600;
    text-decoration: none;
  }
  .primary {
    background: var(--_action);
    color: var(--_on);
  }
  .button:hover {
    text-decoration: underline;
  }
  :focus {
    outline: none;
  }
  /* Also where a press led: a page's head may stay above what is scrolled. */
  :focus,
  :host(:focus) {
    scroll-margin: 8em 1em;
  }
  :focus-visible {
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
    border-radius: 1px;
  }
  details {
    margin-block-start: 2em;
    border-block-start: 1px solid var(--_line);
  }
  summary {
    padding-block: 0.65em;
    color: var(--_action);
    font-weight: 600;
    cursor: pointer;
  }
  .sample {
    /* A word of its own also in the name of what it stands in: Chromium drops the space before it. */
    display: inline-block;
    margin-block: -1px;
    padding: 0 0.4em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    font-size: 0.875em;
    font-weight: 400;
    color: var(--_muted);
    background: var(--_tint);
    white-space: nowrap;
  }
  .note,
  .muted {
    font-size: 0.875em;
    color: var(--_muted);
  }
  :is(.muted, .note) .sample {
    font-size: 1em;
  }
  .notice {
    padding-inline-start: 1em;
    margin-block-end: 1.5em;
    border-inline-start: 3px solid var(--_action);
  }
  .silent {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .look {
    padding: 1.5em 0;
  }
  .look > * + * {
    margin-block-start: 1em;
  }
  .late {
    animation: appear 0s 1s both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  @media (forced-colors: active) {
    .primary {
      border-width: 3px;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    .root {
      color-scheme: light;
    }
    button:is(.button, .link),
    a[href^='http']:not([href*='#strategy?']) > .site {
      display: none;
    }
    .primary {
      background: none;
      color: inherit;
    }
    a[href^='http']:not([href*='#strategy?'], .bare)::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
    summary {
      list-style: none;
      color: inherit;
    }
    li,
    tr {
      break-inside: avoid;
    }
    h2,
    h3,
    h4,
    h5,
    h6,
    summary,
    .sentence {
      break-after: avoid;
    }
  }
`;

export const rootStyles = [wall, tokens, base];
