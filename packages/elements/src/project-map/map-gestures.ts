import type { Pair } from '@strategy-widgets/feed';

/** What a person can do to the map; distances in parts of what is shown. */
export interface MapMoves {
  pan(right: number, down: number): void;
  zoom(factor: number, at?: Pair): void;
  reset(): void;
}

const ENLARGE = 1.6;
const PAN = 0.25;
/** Pixels after which a press is a drag and no click. */
const DRAG = 6;

const KEYS: Readonly<Record<string, (moves: MapMoves) => void>> = {
  ArrowRight: (moves) => moves.pan(PAN, 0),
  ArrowLeft: (moves) => moves.pan(-PAN, 0),
  ArrowDown: (moves) => moves.pan(0, PAN),
  ArrowUp: (moves) => moves.pan(0, -PAN),
  '+': (moves) => moves.zoom(ENLARGE),
  '=': (moves) => moves.zoom(ENLARGE),
  '-': (moves) => moves.zoom(1 / ENLARGE),
  '0': (moves) => moves.reset(),
};

/** Does what a key on the focused map means; the buttons beside the map use the same names. */
export function moveByKey(moves: MapMoves, key: string): boolean {
  const move = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
  move?.(moves);
  return Boolean(move);
}

/**
 * Keys, wheel, drag and pinch. Nothing of the page's own is taken away: the wheel counts only with
 * Ctrl or ⌘ (which is also how engines report a pinch on a touchpad), keys only where the map itself
 * has the focus, and fingers only once the map was tapped, by `touch-action` in the styles.
 */
export class MapGestures {
  readonly #moves: MapMoves;
  readonly #pointers = new Map<number, Pair>();
  #isDrag = false;

  constructor(moves: MapMoves) {
    this.#moves = moves;
  }

  readonly keydown = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.target !== event.currentTarget || !isPlain) return;
    if (moveByKey(this.#moves, event.key)) event.preventDefault();
  };

  readonly wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#moves.zoom(2 ** (-event.deltaY / 200), partOf(event, [event.clientX, event.clientY]));
  };

  readonly down = (event: PointerEvent): void => {
    if (event.button) return;
    this.#pointers.set(event.pointerId, [event.clientX, event.clientY]);
    if (this.#pointers.size === 1) this.#isDrag = false;
  };

  readonly move = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now: Pair = [event.clientX, event.clientY];
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (!this.#isDrag && !other && distance(before, now) < DRAG) return;
    this.#isDrag = true;
    this.#pointers.set(event.pointerId, now);
    const map = event.currentTarget as Element;
    map.setPointerCapture(event.pointerId);
    const { width, height } = map.getBoundingClientRect();
    const share = other ? 2 : 1;
    this.#moves.pan((before[0] - now[0]) / width / share, (before[1] - now[1]) / height / share);
    if (!other) return;
    const middle: Pair = [(other[0] + now[0]) / 2, (other[1] + now[1]) / 2];
    const spread = distance(other, now) / Math.max(distance(other, before), 1);
    this.#moves.zoom(spread, partOf(event, middle));
  };

  readonly up = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId);
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

const distance = ([x, y]: Pair, [u, v]: Pair): number => Math.hypot(x - u, y - v);

function partOf(event: Event, [x, y]: Pair): Pair {
  const { left, top, width, height } = (event.currentTarget as Element).getBoundingClientRect();
  return [(x - left) / width, (y - top) / height];
}
