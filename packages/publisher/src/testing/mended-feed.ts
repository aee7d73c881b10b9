import { isJsonObject } from '@strategy-widgets/feed/rules';
import { validateFeed } from '../validate/validate-feed.ts';

const isReference = (value: unknown): value is { list: string; index: number } =>
  isJsonObject(value) && Object.keys(value).join() === 'list,index';

/** The value with its references resolved, without those that lead nowhere and what is empty by that. */
export function resolved(value: unknown, ids: (list: string) => readonly string[]): unknown {
  if (isReference(value)) {
    const all = ids(value.list);
    return all.length ? all[value.index % all.length] : undefined;
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => resolved(item, ids)).filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value)
    .map(([key, item]) => [key, resolved(item, ids)] as const)
    .filter(([, item]) => item !== undefined);
  return entries.length ? Object.fromEntries(entries) : undefined;
}

/** The feed without what is at these places; items go with what is wrong in them. */
function without(value: unknown, gone: ReadonlySet<string>, at = ''): unknown {
  if (gone.has(at)) return undefined;
  if (Array.isArray(value)) {
    const items = value
      .map((item, index) => without(item, gone, `${at}/${String(index)}`))
      .filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value)
    .map(([key, item]) => [key, without(item, gone, `${at}/${key}`)] as const)
    .filter(([, item]) => item !== undefined);
  return entries.length ? Object.fromEntries(entries) : undefined;
}

const MAY_STAY = new Set([
  'end-before-start',
  'two-states',
  'progress-against-phase',
  'undeclared-language',
  'markup',
  'unknown-field',
]);

/** The feed without what is wrong in it. */
export function repaired(feed: unknown): unknown {
  let current = feed;
  for (let round = 0; round < 20; round++) {
    const faults = validateFeed(current).filter(({ code }) => !MAY_STAY.has(code));
    if (!faults.length) return current;
    const gone = faults.map(({ pointer, severity }) =>
      severity === 'error' ? (/^.*\/\d+(?=\/|$)/.exec(pointer)?.[0] ?? pointer) : pointer,
    );
    current = without(current, new Set(gone));
  }
  return undefined;
}
