import { parseFuzzyDate } from '../dates/fuzzy-date.ts';
import { own } from '../parse/context.ts';
import type { Problem } from '../parse/problems.ts';
import { knownOf, type FeedRecord } from './feed-records.ts';

/** Fields of which the second must not lie before the first. */
const ORDERS = [
  ['plannedStart', 'plannedEnd'],
  ['actualStart', 'actualEnd'],
  ['start', 'end'],
] as const;

/** Ends that lie before their start, as far as both are known: 2026 does not end before 2026-03. */
export function endsBeforeStart({ name, value, at }: FeedRecord): Problem[] {
  const { names } = knownOf(name);
  return ORDERS.filter(([first]) => names.has(first)).flatMap(([first, last]): Problem[] => {
    const start = parseFuzzyDate(own(value, first));
    const end = parseFuzzyDate(own(value, last));
    if (!start || !end || end.end >= start.start) return [];
    const detail = `${String(value[first])} – ${String(value[last])}`;
    return [
      {
        pointer: `${at}/${last}`,
        code: 'end-before-start',
        severity: 'warning',
        detail,
        other: `${at}/${first}`,
      },
    ];
  });
}

const isContrary = (phase: unknown, progress: unknown): boolean =>
  typeof progress === 'number' &&
  ((phase === 'completed' && progress >= 0 && progress < 100) ||
    ((phase === 'idea' || phase === 'planned') && progress === 100));

/** „Abgeschlossen“ at 10 %, or 100 % of what has not begun. */
export function progressAgainstPhase({ name, value, at }: FeedRecord): Problem[] {
  const path = { measure: ['status', 'phase'], participation: ['phase'] }[name];
  if (!path) return [];
  const phase = path.reduce<unknown>(own, value);
  const progress = own(own(value, 'progress'), 'value');
  if (!isContrary(phase, progress)) return [];
  return [
    {
      pointer: `${at}/progress/value`,
      code: 'progress-against-phase',
      severity: 'warning',
      detail: `${String(phase)}, ${String(progress)} %`,
      other: `${at}/${path.join('/')}`,
    },
  ];
}

/** Keys of which a town may have its own only. */
const UNIQUE = ['ags', 'ars'];

/** Finds keys and former ids that belong to two. */
export class SharedKeys {
  readonly #owners = new Map<string, string>();
  /** Ids of measures with their place, and former ids with theirs, until all are known. */
  readonly #ids = new Map<string, string>();
  readonly #aliases: (readonly [alias: string, at: string, id: unknown])[] = [];

  /** Remembers what a record claims. */
  claims({ name, value, at }: FeedRecord): Problem[] {
    if (name === 'measure') this.#remember(value['id'], own(value, 'aliases'), at);
    if (name !== 'municipality') return [];
    return UNIQUE.flatMap((field) => {
      const key = own(value, field);
      return typeof key === 'string' ? this.#claim(field, key, `${at}/${field}`) : [];
    });
  }

  /** Former ids that two measures claim, or that another one has now. */
  ofMeasures(): Problem[] {
    return this.#aliases.flatMap(([alias, at, id]) => {
      const other = alias === id ? undefined : this.#ids.get(alias);
      return other === undefined ? this.#claim('alias', alias, at) : twice(alias, at, other);
    });
  }

  #remember(id: unknown, aliases: unknown, at: string): void {
    if (typeof id !== 'string') return;
    if (!this.#ids.has(id)) this.#ids.set(id, `${at}/id`);
    const list: unknown[] = Array.isArray(aliases) ? aliases.slice(0, 50) : [];
    list.forEach((alias, index) => {
      if (typeof alias === 'string')
        this.#aliases.push([alias, `${at}/aliases/${String(index)}`, id]);
    });
  }

  #claim(field: string, key: string, at: string): Problem[] {
    const other = this.#owners.get(`${field} ${key}`);
    if (other !== undefined) return twice(key, at, other);
    this.#owners.set(`${field} ${key}`, at);
    return [];
  }
}

const twice = (detail: string, pointer: string, other: string): Problem[] => [
  { pointer, code: 'duplicate-key', severity: 'warning', detail: detail.slice(0, 80), other },
];
