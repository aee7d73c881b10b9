import { css } from 'lit';

/** Colours and drawing of the phase marks. */
export const phaseStyles = css`
  .root {
    --_idea: #6a7079;
    --_planned: #44679f;
    --_preparation: #75489f;
    --_implementation: #00609f;
    --_completed: #1b6b34;
    --_continuous: #0a6b6b;
    --_paused: #85570a;
    --_discontinued: #4d4038;
  }
  @supports (color: light-dark(#000, #fff)) {
    .root {
      --_idea: light-dark(#6a7079, #a4abb5);
      --_planned: light-dark(#44679f, #93b4e8);
      --_preparation: light-dark(#75489f, #c6a6ea);
      --_implementation: light-dark(#00609f, #62b4f5);
      --_completed: light-dark(#1b6b34, #68c888);
      --_continuous: light-dark(#0a6b6b, #56c5c5);
      --_paused: light-dark(#85570a, #e2b254);
      --_discontinued: light-dark(#4d4038, #cdbfb4);
    }
  }
  .phase {
    white-space: nowrap;
  }
  .phase-icon {
    width: 1em;
    height: 1em;
    vertical-align: -0.12em;
    overflow: visible;
    color: var(--_idea);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }
  .fill {
    fill: currentColor;
    stroke: none;
  }
  .tick {
    stroke: var(--_paper);
  }
  [data-phase='idea'] {
    stroke-dasharray: 0.1 3.04;
    stroke-width: 2;
  }
  [data-phase='planned'] {
    color: var(--_planned);
  }
  [data-phase='preparation'] {
    color: var(--_preparation);
  }
  [data-phase='implementation'] {
    color: var(--_implementation);
  }
  [data-phase='completed'] {
    color: var(--_completed);
  }
  [data-phase='continuous'] {
    color: var(--_continuous);
  }
  [data-phase='paused'] {
    color: var(--_paused);
    stroke-width: 2.5;
  }
  [data-phase='discontinued'] {
    color: var(--_discontinued);
    stroke-width: 2.25;
  }
  /* Late is no error, and in a red town nothing else than its links would be red. */
  [data-schedule] {
    color: var(--_paused);
  }
  [data-schedule='delayed'] {
    fill: currentColor;
  }
  .delay {
    color: var(--_ink);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .phase-icon {
      color: CanvasText;
    }
    .tick {
      stroke: Canvas;
    }
  }
`;
