import { loadStrategy, measureReaders, statuses } from './arrival.ts';
import type { FeedState, FeedStore } from './feed-state.ts';
import type { PartsLoader, Wanted } from './parts/loader.ts';
import { registry } from './registry.ts';

/** F-05: so many requests in so many milliseconds without a person asking. */
const MAX_REQUESTS = 4;
const PERIOD = 600_000;

const INITIAL: FeedState = {
  status: 'loading',
  problems: [],
  stale: false,
  parts: statuses('loading'),
  details: new Map(),
};

function createStore(url: string): FeedStore {
  const listeners = new Set<() => void>();
  const wanted: Wanted = { parts: new Set(), details: new Set() };
  let requests: number[] = [];
  let state = INITIAL;
  let loading: AbortController | undefined;
  let loader: Promise<PartsLoader> | undefined;

  const set = (change: Partial<FeedState>) => {
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  };

  const mayRequest = () => {
    const now = performance.now();
    requests = requests.filter((time) => now - time < PERIOD);
    return requests.length < MAX_REQUESTS && requests.push(now) > 0;
  };

  async function load(reload = false): Promise<void> {
    const { started } = registry();
    const controller = (loading = new AbortController());
    const options = { signal: controller.signal, reload, mayRequest, started: started.get(url) };
    started.delete(url);
    const change: Partial<FeedState> = mayRequest()
      ? await loadStrategy(url, options)
      : { error: { code: 'feed-unreachable' } };
    if (loading !== controller) return;
    loading = undefined;
    if (change.strategy) set({ ...INITIAL, ...change, status: 'ready' });
    else if (state.strategy) set({ error: change.error, stale: true });
    else set({ ...change, status: 'failed', parts: { ...state.parts, core: 'failed' } });
    fulfil();
  }

  const start = () => {
    if (!loading && state.status === 'loading') void load();
  };

  /** Has loaded what is wanted and not there, once it is known where it is. */
  function fulfil(): void {
    const { parts, details } = wanted;
    const isMore = state.strategy?.parts ? parts.size || details.size : parts.has('search');
    if (!state.strategy || !isMore) return;
    const access = { url, wanted, get: () => state, set, refresh: () => load(true) };
    loader ??= import('./parts/loader.ts').then(({ createPartsLoader }) =>
      createPartsLoader(access),
    );
    loader.then(
      (present) => {
        present.fulfil();
      },
      () => {
        loader = undefined;
        set({ error: { code: 'feed-unreachable' } });
      },
    );
  }

  /** A widget that is only moved in the page unsubscribes and subscribes in the same task. */
  function giveUp(): void {
    if (listeners.size || state.strategy) return;
    loading?.abort();
    loading = undefined;
  }

  return {
    url,
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      start();
      return () => {
        listeners.delete(listener);
        queueMicrotask(giveUp);
      };
    },
    need(part) {
      if (part !== 'core') wanted.parts.add(part);
      // A whole feed needs them: better fetched beside it than after it.
      if (part === 'measures') measureReaders().catch(() => undefined);
      start();
      fulfil();
    },
    needDetail(measureId) {
      wanted.details.add(measureId);
      start();
      fulfil();
    },
    retry() {
      if (loading) return;
      requests = [];
      if (!state.strategy) set(INITIAL);
      if (!state.strategy || !loader) void load(true);
      else void loader.then((parts) => (parts.retry() ? undefined : load(true)));
    },
  };
}

/**
 * The store of a feed, one for each URL and page: whichever bundle asks first creates it, all use it.
 *
 * @param url - absolute and guarded
 */
export function feedStore(url: string): FeedStore {
  const { feeds } = registry();
  const store = feeds.get(url) ?? createStore(url);
  feeds.set(url, store);
  return store;
}
