import type { FeedState } from './feed-state.ts';
import { loadJson, type LoadOptions } from './fetch.ts';
import type { Parts } from './generated/types.ts';
import { hasMore, parseCore } from './parse/core.ts';
import type { PartStatus } from './parts/names.ts';

/** The readers of everything beyond the core: a whole feed needs them, a core alone does not. */
export const measureReaders = () => import('./parse/steps.ts');

/** Which parts a core brings along: all that it does not name as files. */
function partsIn(files: Parts = {}): Pick<FeedState, 'parts' | 'details'> {
  const { measures, indicators, history, details, detail } = files;
  const isLater = (file: object | undefined): PartStatus => (file ? 'absent' : 'ready');
  return {
    parts: {
      core: 'ready',
      search: 'absent',
      measures: isLater(measures),
      indicators: isLater(indicators),
      history: isLater(history),
      details: isLater(details ?? detail),
    },
    details: details || detail ? new Map() : 'whole',
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
    if (strategy) return { strategy, problems, ...partsIn(strategy.parts) };
    const isNewer = fatal?.code === 'unknown-major';
    return { problems, error: { code: isNewer ? 'feed-unknown-major' : 'feed-invalid' } };
  } catch {
    // A chunk of our own could not be loaded.
    return { error: { code: 'feed-unreachable' } };
  }
}
