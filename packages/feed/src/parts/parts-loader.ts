import type { FeedState, PartName, StoreAccess } from '../store/feed-state.ts';
import type { LoadOutcome, Trouble } from '../load/load-outcome.ts';
import { loadJson } from '../load/load-json.ts';
import { takeStarted } from '../registry.ts';
import { own } from '../parse/context.ts';
import { finishInSlices } from '../parse/steps.ts';
import { besideFeed } from '../text/url.ts';
import { markDetail, markPart, withoutFailures, type StatusChange } from './status-change.ts';
import { partSteps } from './merge.ts';
import { readPlain } from '../store/arrival.ts';
import { readSearchText } from './search.ts';

/** Loads what a feed keeps outside its core. */
export interface PartsLoader {
  /** Loads what is wanted and neither there nor on its way. */
  fulfil(): void;
  /** Loads again what failed; false where nothing did. */
  retry(): boolean;
}

const INVALID: Trouble = { ok: false, code: 'feed-invalid' };
const BLOCKED: Trouble = { ok: false, code: 'feed-blocked-url' };

/** What a part changes in the state. */
async function readPart(
  name: PartName,
  file: unknown,
  state: FeedState,
  url: string,
): Promise<Partial<FeedState>> {
  const { strategy, problems } = state;
  if (!strategy) return {};
  if (name === 'search') return { searchText: await readSearchText(strategy, file) };
  const result = await readPlain((plain) =>
    finishInSlices(partSteps(name, file, strategy, url, plain)),
  );
  return { strategy: result.strategy, problems: [...problems, ...result.problems] };
}

/** Parts of one store: each file once, results added one after the other. */
export function createPartsLoader(store: StoreAccess): PartsLoader {
  const jobs = new Map<PartName, Promise<void>>();
  let queue: Promise<unknown> = Promise.resolve();
  let wasRefreshed = false;

  /** Loads the file of a part; one of another revision than the core is refused. */
  async function load(path: string | undefined, revision?: string): Promise<LoadOutcome> {
    if (path === undefined) return INVALID;
    const url = besideFeed(path, store.url);
    const outcome = url ? await loadJson(url, { started: takeStarted(url) }) : BLOCKED;
    if (!outcome.ok || own(outcome.data, 'revision') === revision) return outcome;
    if (!wasRefreshed) {
      wasRefreshed = true;
      await store.load();
    }
    return INVALID;
  }

  /** Measures must be there before anything can complete them. */
  async function isPossible(name: PartName): Promise<boolean> {
    if (name === 'measures' || name === 'indicators') return true;
    part('measures');
    await jobs.get('measures');
    return store.get().parts.measures === 'ready';
  }

  async function run(name: PartName, path: string | undefined, mark: StatusChange): Promise<void> {
    const core = store.get().strategy;
    // Merging keeps this list; only a new core has another.
    const isCurrent = () => store.get().strategy?.municipalities === core?.municipalities;
    const settle = (change: Partial<FeedState>) => {
      if (isCurrent()) store.set(change);
    };
    store.note(mark(store.get(), 'loading'));
    const isFolding = name === 'search' && path === undefined;
    const [outcome, isReady] = await Promise.all([
      isFolding ? ({ ok: true, data: undefined } as const) : load(path, core?.revision),
      isPossible(name),
    ]);
    if (!outcome.ok || !isReady) {
      settle({ ...mark(store.get(), 'failed'), error: outcome.ok ? store.get().error : outcome });
      return;
    }
    const turn = queue.then(async () => {
      const change = isCurrent() ? await readPart(name, outcome.data, store.get(), store.url) : {};
      settle({ ...change, ...mark(store.get(), 'ready') });
    });
    queue = turn;
    await turn;
  }

  function part(name: PartName): void {
    const { parts, strategy } = store.get();
    if (parts[name] !== 'absent') return;
    const url = own(own(strategy?.parts, name), 'url');
    jobs.set(name, run(name, url as string | undefined, markPart(name)));
  }

  function detail(id: string): void {
    const { details, strategy } = store.get();
    if (details === 'whole' || (details.get(id) ?? 'absent') !== 'absent') return;
    const base = strategy?.parts?.detail?.base;
    if (base !== undefined) void run('details', `${base}${id}.json`, markDetail(id));
    else {
      part('details');
      part('history');
    }
  }

  function fulfil(): void {
    store.wanted.parts.forEach(part);
    store.wanted.details.forEach(detail);
  }

  function retry(): boolean {
    const change = withoutFailures(store.get());
    if (!change) return false;
    store.set(change);
    fulfil();
    return true;
  }

  return { fulfil, retry };
}
