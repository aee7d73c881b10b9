import type { Phase } from '@strategy-widgets/feed';
import { PATTERNS, TILE } from '../key/phase-patterns.ts';

/** Colours and type as the page shows them at this moment, whatever theme or scheme they come from. */
export interface Paints {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly paper: string;
  /** Of the key's marks for what is late. */
  readonly late: string;
  readonly font: { readonly family: string; readonly size: number };
  colour(phase: Phase): string;
  /** The phase's pattern, as in the table. */
  pattern(phase: Phase): CanvasPattern | string;
}

function tileOf(phase: Phase, colour: string): CanvasPattern | string {
  const scale = Math.max(1, devicePixelRatio);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.round(TILE * scale);
  const context = canvas.getContext('2d');
  if (!context) return colour;
  const [path, width, tint] = PATTERNS[phase];
  context.scale(canvas.width / TILE, canvas.width / TILE);
  context.fillStyle = context.strokeStyle = colour;
  context.globalAlpha = tint;
  context.fillRect(0, 0, TILE, TILE);
  context.globalAlpha = 1;
  context.lineWidth = width;
  context.lineCap = 'round';
  if (path) context.stroke(new Path2D(path));
  const pattern = context.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(TILE / canvas.width));
  return pattern ?? colour;
}

/**
 * @param root - the widget's root, with the tiles of the table in it
 */
export function readPaints(root: HTMLElement): Paints {
  const own = getComputedStyle(root);
  const tiles = root.querySelector('.tiles') ?? root;
  const { color: muted, fill: line } = getComputedStyle(tiles);
  const colour = (phase: Phase) =>
    getComputedStyle(root.querySelector(`pattern[data-phase='${phase}']`) ?? tiles).color;
  return {
    ink: own.color,
    paper: own.backgroundColor,
    late: getComputedStyle(root.querySelector('[data-schedule]') ?? root).color,
    muted,
    line,
    font: { family: own.fontFamily, size: parseFloat(own.fontSize) },
    colour,
    pattern: (phase) => tileOf(phase, colour(phase)),
  };
}
