import { own } from '../parse/context.ts';
import type { Problem } from '../parse/problems.ts';
import type { FeedRecord } from './feed-records.ts';

interface Owned {
  readonly owner: unknown;
  readonly phase: unknown;
  readonly at: string;
}

const isStated = (phase: unknown): phase is string =>
  typeof phase === 'string' && phase !== 'unknown';

/** Finds measures of one town that say one thing themselves and another as that town's state. */
export class OwnerStates {
  readonly #measures = new Map<unknown, Owned>();

  /** Measures stand before the states of towns, whatever order the feed has them in. */
  check({ name, value, at }: FeedRecord): Problem[] {
    if (name === 'measure') this.#remember(value, at);
    return name === 'participation' ? this.#compare(value, at) : [];
  }

  #remember(value: FeedRecord['value'], at: string): void {
    const { id, owner, status, aliases } = value;
    const names: unknown[] = Array.isArray(aliases) ? [id, ...(aliases as unknown[])] : [id];
    for (const each of names)
      if (owner && !this.#measures.has(each))
        this.#measures.set(each, { owner, phase: own(status, 'phase'), at });
  }

  #compare({ measure, municipality, phase, role }: FeedRecord['value'], at: string): Problem[] {
    const owned = this.#measures.get(measure);
    if (owned?.owner !== municipality || !owned) return [];
    const twice = (field: string, detail: string, other: string): Problem => ({
      pointer: `${at}/${field}`,
      code: 'two-states',
      severity: 'warning',
      detail,
      other: `${owned.at}/${other}`,
    });
    if (role === 'notPlanned') return [twice('role', role, 'owner')];
    const isTwo = isStated(phase) && isStated(owned.phase) && phase !== owned.phase;
    return isTwo ? [twice('phase', `${phase}, ${owned.phase}`, 'status/phase')] : [];
  }
}
