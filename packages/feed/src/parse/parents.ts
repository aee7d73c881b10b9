import type { Measure } from '../generated/types.ts';
import type { Problem, ProblemCode } from './problems.ts';
import { own } from './context.ts';

/** Programme, measure, project, task, and some more: nobody reads deeper. */
const MAX_DEPTH = 12;

type All = ReadonlyMap<string, Measure>;

/** Ids of measures each of which closes a ring: of every ring the one that stands first. */
function ringClosers(measures: readonly Measure[], all: All): ReadonlySet<string> {
  const closers = new Set<string>();
  /** By id the measure from which it was reached first, so that none is passed twice. */
  const reached = new Map<string, string>();
  const order = new Map(measures.map(({ id }, index) => [id, index]));
  for (const { id } of measures) {
    let at: string | undefined = id;
    while (at !== undefined && !reached.has(at)) {
      reached.set(at, id);
      at = all.get(at)?.parent;
    }
    if (at === undefined || reached.get(at) !== id) continue;
    // The way came back to itself: once more around, for the member that stands first.
    let first = at;
    let next = all.get(at)?.parent;
    while (next !== undefined && next !== at) {
      if ((order.get(next) ?? 0) < (order.get(first) ?? 0)) first = next;
      next = all.get(next)?.parent;
    }
    closers.add(first);
  }
  return closers;
}

/** Follows parents upwards, where no ring is left, as far as anybody reads. */
function isTooDeep({ parent }: Measure, all: All): boolean {
  let depth = 0;
  let above = parent;
  while (above !== undefined && depth <= MAX_DEPTH) {
    depth++;
    above = all.get(above)?.parent;
  }
  return depth > MAX_DEPTH;
}

/** Finds the place of a measure in the feed. */
function pointersOf(raw: readonly unknown[]): (measure: Measure) => string {
  const places = new Map<unknown, number>();
  raw.forEach((item, index) => {
    const id = own(item, 'id');
    if (!places.has(id)) places.set(id, index);
  });
  return ({ id }) => `/measures/${String(places.get(id) ?? -1)}`;
}

function withoutParent(measure: Measure): Measure {
  const { parent: _parent, ...rest } = measure;
  return rest;
}

/** Without relations of a measure to itself. */
function withoutSelf(measure: Measure, at: string, problems: Problem[]): Measure {
  const related = measure.related.filter((relation) => relation.measure !== measure.id);
  if (related.length === measure.related.length) return measure;
  const pointer = `${at}/related`;
  problems.push({ pointer, code: 'cycle', severity: 'warning', detail: measure.id });
  return { ...measure, related };
}

/**
 * Drops parents that would make a ring or too deep a tree, and relations of a measure to itself.
 *
 * @param raw - the measures as they stand in the feed, for pointers
 * @param problems - takes what was dropped
 */
export function checkParents(
  measures: readonly Measure[],
  raw: readonly unknown[],
  problems: Problem[],
): Measure[] {
  const all = new Map(measures.map((measure) => [measure.id, measure]));
  const closers = ringClosers(measures, all);
  const pointerOf = pointersOf(raw);
  for (const id of closers) all.set(id, withoutParent(all.get(id) as Measure));
  return measures.map((measure) => {
    const at = pointerOf(measure);
    const isRing = closers.has(measure.id);
    const code: ProblemCode | undefined = isRing
      ? 'cycle'
      : isTooDeep(measure, all)
        ? 'too-deep'
        : undefined;
    let checked = withoutSelf(measure, at, problems);
    if (code) {
      checked = withoutParent(checked);
      problems.push({
        pointer: `${at}/parent`,
        code,
        severity: 'warning',
        detail: measure.parent,
      });
    }
    all.set(measure.id, checked);
    return checked;
  });
}
