import { css } from 'lit';

/** Shape and word of what became of something. */
export const stateStyles = css`
  .state {
    display: inline-flex;
    align-items: baseline;
    gap: 0.4em;
    font-weight: 600;
  }
  .state-icon {
    flex: none;
    align-self: center;
    width: 1em;
    height: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
