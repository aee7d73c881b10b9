import { css } from 'lit';

/** Sentence, ring and key: on phones below each other, else the ring beside both. */
export const keyStyles = css`
  .answer {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    margin-block-start: 0.5em;
  }
  .answer > * {
    grid-column: 2;
  }
  .sentence {
    max-width: 48em;
    font-size: 1.125em;
    font-weight: 600;
  }
  .ring {
    position: relative;
    grid-column: 1;
    grid-row: 1 / span 3;
    width: min(9em, 100cqi);
    margin-inline-end: 2em;
    align-self: center;
  }
  .ring svg {
    display: block;
    overflow: visible;
  }
  .ring .area {
    cursor: pointer;
  }
  .ring p {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    font-size: 0.875em;
    pointer-events: none;
  }
  .ring strong {
    font-size: 1.5em;
    line-height: 1.25;
  }
  .ring .phase-icon {
    font-size: 1.25em;
  }
  /* Pieces of what is drawn in a phase's tile: in ring, bars and key alike. */
  .area {
    stroke: currentColor;
    stroke-width: 1;
    stroke-dasharray: none;
    vector-effect: non-scaling-stroke;
  }
  .tiles,
  .swatch,
  .bar,
  .ring > svg {
    color: var(--_idea);
  }
  .tiles {
    position: absolute;
    width: 0;
    height: 0;
    color: var(--_muted);
    fill: var(--_line);
  }
  pattern {
    color: var(--_idea);
  }
  pattern rect {
    fill: currentColor;
    stroke: none;
  }
  pattern path {
    fill: none;
    stroke: currentColor;
    stroke-dasharray: none;
    stroke-linecap: round;
  }
  .legend {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr));
    gap: 0 1.25em;
    min-width: 0;
    margin-block-start: 0.25em;
  }
  .legend button {
    display: flex;
    gap: min(0.5em, 2cqi);
    align-items: center;
    width: 100%;
    height: 100%;
    min-height: 2.75em;
    padding: 0.25em 0;
    border-block-end: 1px solid var(--_line);
    line-height: 1.25;
  }
  .legend svg {
    flex: none;
  }
  .swatch {
    width: 1.75em;
    height: 1.125em;
    overflow: visible;
  }
  .count {
    margin-inline-start: auto;
    font-weight: 600;
  }
  .legend [aria-pressed='true'] {
    background: var(--_tint);
    box-shadow: inset 0 -3px 0 var(--_ink);
    font-weight: 600;
  }
  @container (max-width: 33.99em) {
    .sentence,
    .legend {
      grid-column: 1 / -1;
    }
    .sentence {
      font-size: 1em;
    }
    .ring {
      grid-row: auto;
      width: min(8em, 100cqi);
      margin-block: 0.5em 0.25em;
      margin-inline-end: 1em;
    }
    .said {
      align-self: center;
    }
    /* Each as wide as its words: „abgeschlossen“ would not keep off its number in a half. */
    .legend {
      grid-template-columns: repeat(2, minmax(min-content, 1fr));
      gap: 0 0.5em;
    }
    .legend button {
      gap: 0.25em;
      font-size: 0.875em;
    }
    .swatch {
      width: 1.125em;
    }
  }
  @container (max-width: 24em) {
    .legend.many {
      grid-template-columns: 1fr;
    }
  }
  @container (max-width: 20em) {
    .legend {
      grid-template-columns: 1fr;
    }
  }
  @media (forced-colors: active) {
    :is(.ring, .bar, .swatch, .tiles) [data-phase],
    .tiles {
      color: CanvasText;
      forced-color-adjust: none;
    }
    .tiles {
      fill: CanvasText;
    }
  }
  /* Long names of towns or huge text: nothing beside the ring. */
  @container (max-width: 15em) {
    .said {
      grid-column: 1 / -1;
    }
  }
`;
