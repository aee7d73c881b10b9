import { measureReaders, readArrival, statuses } from './arrival.ts';
import type { FeedState, FeedStore } from './feed-state.ts';
import { loadJson, type Trouble } from './fetch.ts';
import type { PartsLoader, Wanted } from './parts/loader.ts';
import { registry } from './registry.ts';

const INITIAL: FeedState = {
  status: 'loading',
  problems: [],
  stale: false,
  // Named, so that a retry takes the old ones away.
  error: undefined,
  searchText: undefined,
  parts: statuses('loading', () => true),
  details: new Map(),
};

/** F-05: so many requests in so many milliseconds without a person asking. */
const MAX_REQUESTS = 4;
const PERIOD = 600_000;

const UNREACHABLE: Trouble = { ok: false, code: 'feed-unreachable' };

function createStore(url: string): FeedStore {
  const listeners = new Set<() => void>();
  const wanted: Wanted = { parts: new Set(), details: new Set() };
  let requests: number[] = [];
  let state = INITIAL;
  let feed: unknown;
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

  /** Reads the feed as far as it is wanted; without our own chunks it cannot be read. */
  const read = (): Promise<Partial<FeedState>> =>
    readArrival(feed, wanted.parts.size > 0).catch(() => ({ error: UNREACHABLE }));

  async function load(reload = false): Promise<void> {
    const { started } = registry();
    const controller = (loading = new AbortController());
    const options = { signal: controller.signal, reload, mayRequest, started: started.get(url) };
    started.delete(url);
    const outcome = mayRequest() ? await loadJson(url, options) : UNREACHABLE;
    if (outcome.ok && loading === controller) feed = outcome.data;
    const change = outcome.ok ? await read() : { error: outcome };
    if (loading !== controller) return;
    loading = undefined;
    if (change.strategy) set({ ...INITIAL, ...change, status: 'ready' });
    else if (state.strategy) set({ error: change.error, stale: true });
    else set({ ...change, status: 'failed' });
    void more();
  }

  const start = () => {
    if (!loading && state.status === 'loading') void load();
  };

  /** Brings what is wanted beyond the core: from the feed itself, or from its other files. */
  async function more(): Promise<void> {
    const { strategy, parts } = state;
    const { size } = wanted.parts;
    if (!strategy || !size) return;
    if (!strategy.parts && parts.measures === 'absent') {
      set({ parts: { ...parts, measures: 'loading' } });
      const change = await read();
      if (state.strategy === strategy) set(change);
    }
    if (!strategy.parts && !(wanted.parts.has('search') && state.parts.measures === 'ready'))
      return;
    const access = { url, wanted, get: () => state, set, refresh: () => load(true) };
    loader ??= import('./parts/loader.ts').then((chunk) => chunk.createPartsLoader(access));
    try {
      (await loader).fulfil();
    } catch {
      loader = undefined;
      set({ error: UNREACHABLE });
    }
  }

  /** A widget that is only moved in the page unsubscribes and subscribes in the same task. */
  const giveUp = () => {
    if (listeners.size || state.strategy) return;
    loading?.abort();
    loading = undefined;
  };

  const store: FeedStore = {
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
      if (part !== 'core') {
        wanted.parts.add(part);
        // Better fetched beside the feed than after it.
        measureReaders().catch(() => undefined);
      }
      start();
      void more();
    },
    needDetail(measureId) {
      wanted.details.add(measureId);
      store.need('measures');
    },
    retry() {
      if (loading) return;
      requests = [];
      if (!state.strategy) set(INITIAL);
      if (!state.strategy || !loader) void load(true);
      else void loader.then((present) => (present.retry() ? undefined : load(true)));
    },
  };
  return store;
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
