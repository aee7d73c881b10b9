import type { Pair } from '@strategy-widgets/feed';
import { svg, type TemplateResult } from 'lit';
import type { DrawnContext } from '../map-context.ts';
import { CONTROLS, type MapCamera } from '../moves/map-camera.ts';
import { placeIn } from '../moves/map-window.ts';
import { measuresOf, type Cluster } from './clusters.ts';
import { marker, type Mark } from './marker.ts';
import { MARKER, type Rectangle } from './name-places.ts';

export { spotList } from './spot-list.ts';

/** More are read in the list alone. */
const MOST = 10;

/** The list of the spot takes this much of the map's height at most. */
const LIST = 0.55;

/** A marker that no zoom can part, spread around its spot; all sizes in em of the map's text. */
export interface Fan {
  readonly cluster: Cluster;
  /** Where the measures are. */
  readonly spot: Pair;
  /** Middle of the circle, which is all on the map and clear of the list, and of the controls where that has room. */
  readonly middle: Pair;
  readonly radius: number;
  /** Whether the list is above it. */
  readonly isBelow: boolean;
  /** Around all of it. */
  readonly box: Rectangle;
  /** Whether a marker there would lie in the fan. */
  readonly covers: (at: Pair) => boolean;
}

const between = (low: number, value: number, high: number) => Math.max(Math.min(value, high), low);

/** Out from under the controls in the corner at the top: down or to the side, where there is room, the nearer. */
function besideControls([x, y]: Pair, room: number, lowest: number, wide: number): Pair {
  const [left, below] = [wide - CONTROLS[0] - room, CONTROLS[1] + room];
  const canMove = [left >= room, below <= lowest];
  if (x <= left || y >= below || !canMove.includes(true)) return [x, y];
  const isDown = canMove[1] && (!canMove[0] || below - y < x - left);
  return isDown ? [x, below] : [left, y];
}

/** Where a cluster's measures fan out in the part of the map that list and controls leave free. */
export function fanOf(cluster: Cluster, { box, frame, window }: MapCamera): Fan {
  const [wide, high] = box;
  const [x, y] = placeIn(frame, window, cluster.at);
  const spot: Pair = [x * wide, y * high];
  const count = measuresOf(cluster).length;
  const isBelow = y > LIST;
  const radius =
    count > MOST ? 0 : Math.max(MARKER * 1.25, (count * MARKER * 1.15) / (2 * Math.PI));
  const room = radius + MARKER / 2 + 0.25;
  const [top, bottom] = isBelow ? [LIST * high, high] : [0, (1 - LIST) * high];
  const lowest = Math.max(bottom - room, top + room);
  const inside: Pair = [
    between(room, spot[0], Math.max(wide - room, room)),
    between(top + room, spot[1], lowest),
  ];
  const middle = besideControls(inside, room, lowest, wide);
  const covers = ([u, v]: Pair) =>
    Math.hypot(u - middle[0], v - middle[1]) < room + MARKER / 2 ||
    Math.hypot(u - spot[0], v - spot[1]) < MARKER / 2;
  return { cluster, spot, middle, radius, isBelow, box: [...middle, 2 * room, 2 * room], covers };
}

/** Its measures in a circle, from the top on. */
function places({ cluster, middle: [x, y], radius }: Fan): Pair[] {
  const all = radius ? measuresOf(cluster) : [];
  return all.map((_, index): Pair => {
    const angle = ((index / all.length) * 2 - 0.5) * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** A marker for each measure; the cluster itself where there are too many. */
export function fanMarks(
  fan: Fan,
  em: Pair,
  context: DrawnContext,
  choose: (cluster: Cluster, key: string) => void,
): Mark[] {
  const inParts = ([x, y]: Pair): Pair => [x / em[0], y / em[1]];
  if (!fan.radius) return [marker(fan.cluster, inParts(fan.spot), context, choose)];
  const measures = measuresOf(fan.cluster);
  return places(fan).flatMap((at, index) => {
    const spots = fan.cluster.spots.filter(({ measure }) => measure === measures[index]);
    return marker({ at: fan.cluster.at, spots }, inParts(at), context, choose);
  });
}

/** Lines from the spot to its markers. */
export const fanLines = (fan: Fan, [wide, high]: Pair): TemplateResult =>
  svg`<svg class="fan" viewBox="0 0 ${wide} ${high}" preserveAspectRatio="none" aria-hidden="true">
    <path d=${places(fan)
      .map(([x, y]) => `M${fan.spot.join(' ')}L${x.toFixed(2)} ${y.toFixed(2)}`)
      .join('')} />
  </svg>`;
