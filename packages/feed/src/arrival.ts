import type { FeedState } from './feed-state.ts';
import { loadJson, type LoadOptions } from './fetch.ts';
import type { Parts } from './generated/types.ts';
import { hasMore, parseCore } from './parse/core.ts';
import type { PartStatus } from './parts/names.ts';

/** The readers of everything beyond the core: a whole feed needs them, a core alone does not. */
export const measureReaders = () => import('./parse/steps.ts');

const LATER = ['measures', 'indicators', 'history', 'details'] as const;

/** Statuses of the parts of a core: what it names as files comes later, the rest it brings along. */
export function statuses(core: PartStatus, files?: Parts): FeedState['parts'] {
  const later = LATER.map((name) => [name, !files || files[name] ? 'absent' : 'ready']);
  return {
    core,
    search: 'absent',
    ...(Object.fromEntries(later) as Record<(typeof LATER)[number], PartStatus>),
  };
}

/** Loads and reads a feed; what comes back is what changes in its state. */
export async function loadStrategy(url: string, options: LoadOptions): Promise<Partial<FeedState>> {
  const outcome = await loadJson(url, options);
  if (!outcome.ok) return { error: outcome };
  const { data } = outcome;
  try {
    const result = hasMore(data)
      ? await (await measureReaders()).parseInSlices(data)
      : parseCore(data);
    const { strategy, problems, fatal } = result;
    if (strategy) {
      const { parts } = strategy;
      return {
        strategy,
        problems,
        parts: statuses('ready', parts ?? {}),
        details: parts ? new Map() : 'whole',
      };
    }
    const isNewer = fatal?.code === 'unknown-major';
    return { problems, error: { code: isNewer ? 'feed-unknown-major' : 'feed-invalid' } };
  } catch {
    // A chunk of our own could not be loaded.
    return { error: { code: 'feed-unreachable' } };
  }
}
