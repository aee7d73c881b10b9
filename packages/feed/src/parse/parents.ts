import type { Measure } from '../generated/types.ts';
import type { Problem, ProblemCode } from './problems.ts';
import { isJsonObject } from './context.ts';

/** Programme, measure, project, task, and some more: nobody reads deeper. */
const MAX_DEPTH = 12;

/** Follows parents upwards; a ring that this measure only leads to is found at its own members. */
function chainProblem({ id, parent }: Measure, all: Map<string, Measure>): ProblemCode | undefined {
  const seen = new Set<string>();
  let above = parent;
  while (above !== undefined && !seen.has(above)) {
    if (above === id) return 'cycle';
    seen.add(above);
    above = all.get(above)?.parent;
  }
  return above === undefined && seen.size > MAX_DEPTH ? 'too-deep' : undefined;
}

const pointerOf = (raw: readonly unknown[], { id }: Measure) =>
  `/measures/${String(raw.findIndex((item) => isJsonObject(item) && item['id'] === id))}`;

function withoutParent(measure: Measure): Measure {
  const { parent: _parent, ...rest } = measure;
  return rest;
}

/** Without relations of a measure to itself. */
function withoutSelf(measure: Measure, raw: readonly unknown[], problems: Problem[]): Measure {
  const related = measure.related.filter((relation) => relation.measure !== measure.id);
  if (related.length === measure.related.length) return measure;
  const pointer = `${pointerOf(raw, measure)}/related`;
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
  return measures.map((measure) => {
    const code = chainProblem(measure, all);
    let checked = withoutSelf(measure, raw, problems);
    if (code) {
      checked = withoutParent(checked);
      problems.push({
        pointer: `${pointerOf(raw, measure)}/parent`,
        code,
        severity: 'warning',
        detail: measure.parent,
      });
    }
    all.set(measure.id, checked);
    return checked;
  });
}
