import type { Box, Pair } from '@strategy-widgets/feed';
import { fit, frameOf, moved, wholeOf, type MapMove, type MapWindow } from './map-window.ts';

/** Width and height in em of the corner that three controls take. */
export const CONTROLS: Pair = [9.25, 3.25];

/** Width and height in em of a map not yet laid out. */
const USUAL: Pair = [22, 20];

/** Which part of the map its box shows, whatever the shape of either. */
export class MapCamera {
  /** Width and height of the box, in em of its text. */
  box = USUAL;
  #size: Pair = [1, 1];
  /** What was shown last, unless somebody moved it since; nothing is the whole map. */
  #goal?: Box;
  #isMoved = false;
  frame: Box = [0, 0, 1, 1];
  window: MapWindow = wholeOf(this.frame);

  /** Grid steps for each em of the box while the whole map is shown. */
  get unit(): number {
    return this.frame[2] / this.box[0];
  }

  /** Width in em of the whole map while it is shown. */
  get width(): number {
    return this.#size[0] / this.unit;
  }

  /** Takes the size of grid or box; what was shown stays as far as that can be. */
  lay({ size = this.#size, box = this.box }: { size?: Pair; box?: Pair }): void {
    if (size === this.#size && box === this.box) return;
    this.#size = size;
    this.box = box;
    this.frame = frameOf(size, box, CONTROLS);
    if (this.#isMoved) this.move({});
    else this.show(this.#goal);
  }

  /** Shows a part of the grid with a little around it; without one all. */
  show(goal?: Box): void {
    this.#goal = goal;
    this.#isMoved = false;
    this.window = goal ? fit(this.frame, goal) : wholeOf(this.frame);
  }

  move(move: MapMove): void {
    this.window = moved(this.frame, this.window, move);
    this.#isMoved = this.window.zoom > 1;
    if (!this.#isMoved) this.#goal = undefined;
  }

  /** Whether a move would show anything else. */
  canMove(move: MapMove): boolean {
    const { x, y, zoom } = moved(this.frame, this.window, move);
    const { window } = this;
    return Math.hypot(x - window.x, y - window.y) > 1e-6 || zoom !== window.zoom;
  }
}
