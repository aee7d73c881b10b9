import { css } from 'lit';

/** The map and what stands on it. */
export const mapStyles = css`
  .controls,
  .pan {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
  }
  .controls {
    margin-block-end: 0.75em;
  }
  .controls .button {
    min-width: 2.75em;
    padding-inline: 0.75em;
    text-align: center;
    line-height: 1.2;
  }
  .controls [aria-disabled='true'] {
    border-color: var(--_line);
    color: var(--_muted);
    cursor: default;
    text-decoration: none;
  }
  .frame {
    position: relative;
  }
  .map {
    position: relative;
    overflow: hidden;
    aspect-ratio: 10 / 9;
    background: var(--_tint);
    border-radius: var(--_radius);
    touch-action: pan-x pan-y pinch-zoom;
    user-select: none;
    -webkit-user-select: none;
    direction: ltr;
  }
  .map:focus-within {
    touch-action: pan-y;
  }
  .map[data-zoomed] {
    cursor: grab;
  }
  .map[data-zoomed]:focus-within {
    touch-action: none;
  }
  .map > svg {
    display: block;
    width: 100%;
    height: 100%;
    stroke-linejoin: round;
  }
  .area {
    fill: var(--strategy-map-area, var(--_action));
    fill-opacity: var(--_shade);
    stroke: var(--_paper);
    stroke-width: 1.5px;
    vector-effect: non-scaling-stroke;
    cursor: pointer;
  }
  .area:hover {
    fill-opacity: 0.38;
  }
  .area.chosen {
    stroke: var(--_action);
    stroke-width: 3px;
  }
  .map > button {
    position: absolute;
    translate: -50% -50%;
  }
  .town-name {
    padding: 0.15em 0.3em;
    min-height: max(1.75em, 24px);
    min-width: 24px;
    font-size: 0.8125em;
    line-height: 1.2;
    text-align: center;
    white-space: nowrap;
    color: var(--_ink);
    text-shadow:
      0 0 2px var(--_paper),
      0 0 4px var(--_paper);
  }
  .town-name:hover {
    text-decoration: underline;
  }
  .town-name[aria-pressed='true'] {
    font-weight: 700;
    color: var(--_action);
  }
  .marker,
  .cluster {
    display: grid;
    place-items: center;
    width: 1.75em;
    height: 1.75em;
    text-align: center;
  }
  .marker span,
  .cluster span {
    display: grid;
    place-items: center;
    width: 1.625em;
    height: 1.625em;
    border: 1px solid var(--_edge);
    border-radius: 50%;
    background: var(--_paper);
  }
  .cluster span {
    width: 2em;
    height: 2em;
    border: 2px solid var(--_paper);
    background: var(--_action);
    color: var(--_on);
    font-weight: 700;
    font-size: 0.875em;
  }
  .marker [data-schedule],
  .cluster [data-schedule] {
    position: absolute;
    inset: -0.125em -0.25em auto auto;
    stroke-width: 2;
  }
  .cluster [data-schedule] {
    inset: -0.375em -0.5em auto auto;
  }
  .marker:hover span,
  .cluster:hover span {
    outline: 2px solid var(--_ink);
  }
  .map > :focus-visible {
    z-index: 1;
  }
  .map:focus-visible {
    outline-offset: -3px;
  }
  .spots {
    position: absolute;
    inset: auto 0 0;
    z-index: 2;
    max-height: 100%;
    overflow: auto;
    padding: 1em;
    background: var(--_paper);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .spots-title {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 0.5em;
  }
  .frame ~ .muted {
    margin-block-start: 0.5em;
  }
  .muted a {
    display: inline-block;
    padding-block: 0.15em;
  }
  @media (forced-colors: active) {
    .area {
      fill: Canvas;
      fill-opacity: 1;
      stroke: CanvasText;
    }
    .area.chosen {
      stroke: Highlight;
    }
    .map {
      border: 1px solid CanvasText;
    }
    .town-name {
      background: Canvas;
      text-shadow: none;
    }
    .cluster span {
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
      border-color: Canvas;
    }
    .controls [aria-disabled='true'] {
      color: GrayText;
      border-color: GrayText;
    }
  }
`;
