import { css } from 'lit';

/** Colours and drawing of the phase marks. */
export const phaseStyles = css`
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
  @media (forced-colors: active) {
    .phase-icon {
      color: CanvasText;
    }
    .tick {
      stroke: Canvas;
    }
  }
`;
