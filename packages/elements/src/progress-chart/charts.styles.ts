import { css } from 'lit';

/** Boxes of the canvases, of their final size before anything is drawn. */
export const chartStyles = css`
  /* Until it is drawn anew a canvas may be wider than its place (A-10). */
  .bars,
  .line {
    overflow: clip;
  }
  .bars {
    margin-block: 0.5em;
  }
  .readout {
    min-height: 1.5em;
    font-weight: 600;
  }
  /* Nothing to press there. */
  @media (hover: none) and (pointer: coarse) {
    #keys {
      display: none;
    }
  }
  .indicator + .indicator > :not(.fold) {
    border-block-start: 1px solid var(--_line);
  }
  .indicator summary {
    padding-block: 0.35em;
  }
  .indicator :is(h2, h3, h4, h5, h6) {
    display: inline;
    margin: 0;
    font-size: 1em;
  }
  .latest {
    display: block;
    color: var(--_ink);
    font-weight: 400;
  }
  .latest,
  .indicator p {
    font-size: 0.875em;
  }
  .latest .sample {
    font-size: 1em;
  }
  .indicator details > :last-child {
    margin-block-end: 1em;
  }
  .course {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em 2em;
    margin-block-start: 0.75em;
  }
  .line {
    height: 14em;
  }
  .values {
    font-size: 0.875em;
    align-self: start;
  }
  .values thead th {
    font-size: 1em;
  }
  .mark {
    width: 0.875em;
    height: 0.875em;
    margin-inline-end: 0.25em;
    vertical-align: -0.05em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  [data-mark='measured'] {
    fill: currentColor;
  }
  /* What milestones and indicators of the sample feed take, until they are there (H-11). */
  .place {
    height: 22em;
  }
  .place.short {
    height: 14em;
  }
  canvas {
    display: block;
  }
  @container (max-width: 45.99em) {
    .place:not(.short) {
      height: 40em;
    }
  }
`;
