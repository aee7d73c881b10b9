import type { Phase } from '@strategy-widgets/feed';
import { svg, html, type TemplateResult } from 'lit';
import { tileFill } from './phase-patterns.ts';

/** In px of the reader's usual text, so that its tiles are as large as those of the bars. */
const SIDE = 144;
const OUTER = 71;
const INNER = 51;

/** A point at a share of the way round, from the top and clockwise. */
function point(share: number, radius: number): string {
  const angle = 2 * Math.PI * share;
  return [SIDE / 2 + radius * Math.sin(angle), SIDE / 2 - radius * Math.cos(angle)]
    .map((at) => at.toFixed(2))
    .join(' ');
}

/** The outline of a part of the ring; an arc cannot end where it begins, so all of it ends just before. */
function outline(start: number, share: number): string {
  const end = start + Math.min(share, 0.9999);
  const arc = (radius: number, to: number, sweep: number) =>
    `A${[radius, radius, 0, Number(share > 0.5), sweep].join(' ')} ${point(to, radius)}`;
  return `M${point(start, OUTER)}${arc(OUTER, end, 1)}L${point(end, INNER)}${arc(INNER, start, 0)}Z`;
}

/**
 * All measures as a ring of the legend's tiles. A part of it can be chosen by a pointer; for everybody
 * else there are the legend's buttons.
 *
 * @param name - says what it shows
 */
export function ring(
  counts: readonly (readonly [Phase, number])[],
  name: string,
  choose: (phase: Phase) => void,
): TemplateResult {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  let start = 0;
  const parts = counts.map(([phase, count]) => {
    const path = outline(start, count / total);
    start += count / total;
    return svg`<path class="area" data-phase=${phase} d=${path} fill=${tileFill(phase)}
      @click=${() => {
        choose(phase);
      }} />`;
  });
  return html`<svg
    viewBox=${`0 0 ${SIDE} ${SIDE}`}
    role="img"
    aria-label=${name}
    aria-describedby="table"
  >
    ${parts}
  </svg>`;
}
