import { css } from 'lit';

/** The map and what stands on it. */
export const mapStyles = css`
  .frame {
    position: relative;
  }
  .keys {
    position: absolute;
    inset: auto auto 0.5em 0.5em;
    z-index: 1;
    max-width: calc(100% - 1em);
    padding: 0.25em 0.5em;
    font-size: 0.875em;
    background: var(--_paper);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    pointer-events: none;
  }
  .map:not(:focus-visible) + .keys {
    clip-path: inset(50%);
  }
  .map {
    position: relative;
    overflow: hidden;
    /* As wide as high on a phone, and no higher than can be seen at once below a page's head. */
    container-type: inline-size;
    block-size: clamp(18em, 100cqi, clamp(18em, 100vh - 12em, 30em));
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
  .map > .fan {
    position: absolute;
    inset: 0;
    fill: none;
    stroke: var(--_ink);
    stroke-width: 0.1;
    pointer-events: none;
  }
  .area {
    fill: var(--strategy-map-area, var(--_action));
    fill-opacity: var(--_shade);
    stroke: var(--_paper);
    stroke-width: 1.5px;
    vector-effect: non-scaling-stroke;
    cursor: pointer;
  }
  .map .area:hover {
    fill-opacity: 0.38;
  }
  .dot {
    stroke: var(--_edge);
    stroke-width: 8px;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
    cursor: pointer;
  }
  .dot.chosen {
    stroke-width: 12px;
  }
  .chosen {
    stroke: var(--_action);
  }
  .area.chosen {
    stroke-width: 3px;
  }
  .map > button {
    position: absolute;
    translate: -50% -50%;
  }
  .map > .town-name {
    /* All of it on the map, however wide the reader's own spacing makes it. */
    translate: clamp(var(--_x) * -100cqi, -50%, (1 - var(--_x)) * 100cqi - 100%) -50%;
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
    --_halo: 0 0 2px var(--_paper);
    /* Outlines end at the letters. */
    text-shadow: var(--_halo), var(--_halo), var(--_halo), var(--_halo);
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
  .disc {
    display: grid;
    place-items: center;
    width: 1.625em;
    height: 1.625em;
    border: 1px solid var(--_edge);
    border-radius: 50%;
    background: var(--_paper);
  }
  .many {
    border: 2px solid var(--_paper);
    background: var(--_action);
    color: var(--_on);
    font-weight: 700;
    font-size: 0.875em;
  }
  .key .many {
    font-size: 1em;
  }
  .cluster .many {
    width: 2em;
    height: 2em;
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
  :is(.marker, .cluster):hover .disc {
    outline: 2px solid var(--_ink);
  }
  .map > :focus-visible {
    z-index: 1;
  }
  .map:focus-visible {
    outline-offset: -3px;
  }
  @media (forced-colors: active) {
    .area {
      fill: Canvas;
      fill-opacity: 1;
      stroke: CanvasText;
    }
    .dot {
      stroke: CanvasText;
    }
    .chosen {
      stroke: Highlight;
    }
    .map {
      border: 1px solid CanvasText;
    }
    .town-name {
      background: Canvas;
      text-shadow: none;
    }
    .many {
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
      border-color: Canvas;
    }
  }
  @media print {
    .map {
      block-size: auto;
      aspect-ratio: var(--_shape);
    }
    .many {
      border: 1px solid;
      background: none;
      color: inherit;
    }
  }
`;
