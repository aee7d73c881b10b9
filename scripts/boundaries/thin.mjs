const nameOf = ([x, y]) => `${x} ${y}`;
const pointOf = (name) => name.split(' ').map(Number);
const isSame = ([x, y], [u, v]) => x === u && y === v;

/** Twice the area of a triangle, in squares of the grid. */
const doubleArea = ([x, y], [x1, y1], [x2, y2]) =>
  Math.abs((x1 - x) * (y2 - y) - (x2 - x) * (y1 - y));

/** Neighbours of every point on any ring: three or more where borders meet. */
function neighboursOf(rings) {
  const neighbours = new Map();
  const link = (a, b) => neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  for (const ring of rings) {
    ring.forEach((point, index) => {
      const [here, before] = [nameOf(point), nameOf(ring[(index || ring.length) - 1])];
      link(here, before);
      link(before, here);
    });
  }
  return neighbours;
}

/** Takes a point out of its line where that moves the line by next to nothing. */
function drop(name, neighbours, tolerance) {
  const [a, b, more] = neighbours.get(name);
  const isFlat = b && !more && doubleArea(pointOf(name), pointOf(a), pointOf(b)) <= 2 * tolerance;
  if (!isFlat || neighbours.get(a).has(b)) return;
  neighbours.delete(name);
  for (const [end, other] of [
    [a, b],
    [b, a],
  ]) {
    neighbours.get(end).delete(name);
    neighbours.get(end).add(other);
  }
}

/**
 * Thins out the rings of all municipalities together, so that neighbours keep one border: each point
 * is judged once, wherever it is used, and those where borders meet stay.
 *
 * @param areas - for each municipality its rings of grid points
 * @param tolerance - area in squares of the grid that leaving out a point may cost
 */
export function thin(areas, tolerance) {
  const clean = areas.map((rings) =>
    rings
      .map((ring) => ring.filter((point, i) => !isSame(point, ring[(i || ring.length) - 1])))
      .filter((ring) => ring.length > 2),
  );
  const neighbours = neighboursOf(clean.flat());
  for (const name of [...neighbours.keys()].sort()) drop(name, neighbours, tolerance);
  return clean.map((rings) =>
    rings.map((ring) => ring.filter((point) => neighbours.has(nameOf(point)))),
  );
}
