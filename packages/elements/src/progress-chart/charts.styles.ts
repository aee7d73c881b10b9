import { css } from 'lit';

/** Boxes of the canvases, of their final size before anything is drawn. */
export const chartStyles = css`
  /* Until it is drawn anew a canvas may be wider than its place (A-10). */
  .ring,
  .bars,
  .line {
    overflow: clip;
  }
  .ring {
    position: relative;
    flex: none;
    width: min(12em, 100%);
    aspect-ratio: 1;
  }
  .ring p {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    text-align: center;
    font-size: 0.875em;
    pointer-events: none;
  }
  .ring strong {
    font-size: 1.5em;
  }
  .bars {
    margin-block: 0.5em;
  }
  .readout {
    min-height: 1.5em;
    font-weight: 600;
  }
  .course {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(14em, 2fr);
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
  .more {
    margin-block-start: 1.5em;
  }
  /* What milestones and indicators of the sample feed take, until they are there (H-11). */
  .place {
    height: 86em;
  }
  canvas {
    display: block;
  }
  @container (max-width: 45.99em) {
    .place {
      height: 130em;
    }
    .course {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
