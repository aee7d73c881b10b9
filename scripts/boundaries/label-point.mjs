/** Whether a point is inside rings of an area, by the even-odd rule that SVG can draw by, too. */
export function isInside([x, y], rings) {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index || ring.length) - 1];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    });
  }
  return inside;
}

function distanceToSegment([x, y], [x1, y1], [x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length ? Math.min(Math.max(((x - x1) * dx + (y - y1) * dy) / length, 0), 1) : 0;
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

const distanceToEdge = (point, rings) =>
  Math.min(
    ...rings.flatMap((ring) =>
      ring.map((end, index) => distanceToSegment(point, end, ring[(index || ring.length) - 1])),
    ),
  );

/** Steps of the search in each direction: a grid of about a hundredth of the outline. */
const STEPS = 100;

/**
 * The point of a grid that is farthest from the edge: a centroid may lie outside a bent town.
 *
 * @param box - `[x, y, width, height]` of the rings
 */
export function labelPoint(rings, [left, top, width, height]) {
  let best = { distance: -1, point: undefined };
  for (let row = 1; row < STEPS; row++) {
    for (let column = 1; column < STEPS; column++) {
      const point = [
        Math.round(left + (width * column) / STEPS),
        Math.round(top + (height * row) / STEPS),
      ];
      const distance = isInside(point, rings) ? distanceToEdge(point, rings) : -1;
      if (distance > best.distance) best = { distance, point };
    }
  }
  if (!best.point) throw new Error('An outline is too small for the grid');
  return best.point;
}
