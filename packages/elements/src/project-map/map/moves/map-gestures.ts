import type { Pair } from '@strategy-widgets/feed';
import type { MapMove } from './map-window.ts';

const LARGER = 1.6;
const STEP = 0.25;
/** Pixels after which a press is a drag and no click. */
const DRAG = 6;

/** What a key on the focused map means; the buttons beside the map use the same names. */
export const KEYS: ReadonlyMap<string, MapMove> = new Map([
  ['ArrowLeft', { right: -STEP }],
  ['ArrowUp', { down: -STEP }],
  ['ArrowDown', { down: STEP }],
  ['ArrowRight', { right: STEP }],
  ['+', { factor: LARGER }],
  ['=', { factor: LARGER }],
  ['-', { factor: 1 / LARGER }],
  ['0', { factor: 0 }],
]);

/**
 * Keys, wheel, drag and pinch. Nothing of the page's own is taken away: the wheel counts only with
 * Ctrl or ⌘ (which is also how engines report a pinch on a touchpad), keys only where the map itself
 * has the focus, and fingers only once the map was tapped, by `touch-action` in the styles.
 */
export class MapGestures {
  readonly #move: (move: MapMove) => void;
  readonly #pointers = new Map<number, Pair>();
  #isDrag = false;

  constructor(move: (move: MapMove) => void) {
    this.#move = move;
  }

  readonly keydown = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const move = KEYS.get(event.key);
    if (!move || event.target !== event.currentTarget || !isPlain) return;
    event.preventDefault();
    this.#move(move);
  };

  readonly wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#move({ factor: 2 ** (-event.deltaY / 200), at: partOf(event, placeOf(event)) });
  };

  readonly down = (event: PointerEvent): void => {
    if (event.button) return;
    this.#pointers.set(event.pointerId, placeOf(event));
    if (this.#pointers.size === 1) this.#isDrag = false;
  };

  readonly move = (event: PointerEvent): void => {
    const { pointerId } = event;
    const before = this.#pointers.get(pointerId);
    if (!before) return;
    const now = placeOf(event);
    // The finger that stays; without one the pointer itself drags the map.
    const other = [...this.#pointers].find(([id]) => id !== pointerId)?.[1];
    if (!this.#isDrag && !other && distance(before, now) < DRAG) return;
    this.#isDrag = true;
    this.#pointers.set(pointerId, now);
    (event.currentTarget as Element).setPointerCapture(pointerId);
    const from = partOf(event, other ? between(before, other) : before);
    const at = partOf(event, other ? between(now, other) : now);
    const factor = other ? distance(now, other) / Math.max(distance(before, other), 1) : 1;
    this.#move({ right: from[0] - at[0], down: from[1] - at[1], factor, at });
  };

  readonly up = ({ pointerId }: PointerEvent): void => {
    this.#pointers.delete(pointerId);
  };

  /** A click that ends a drag chooses nothing. */
  readonly click = {
    capture: true,
    handleEvent: (event: Event): void => {
      if (this.#isDrag) event.stopPropagation();
      this.#isDrag = false;
    },
  };
}

const placeOf = ({ clientX, clientY }: MouseEvent): Pair => [clientX, clientY];
const distance = ([x, y]: Pair, [u, v]: Pair): number => Math.hypot(x - u, y - v);
const between = ([x, y]: Pair, [u, v]: Pair): Pair => [(x + u) / 2, (y + v) / 2];

/** A place of the screen in parts of the map. */
function partOf(event: Event, [x, y]: Pair): Pair {
  const { left, top, width, height } = (event.currentTarget as Element).getBoundingClientRect();
  return [(x - left) / width, (y - top) / height];
}
