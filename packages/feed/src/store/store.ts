import { own, type Plain } from '../parse/context.ts';
import { readArrival, statuses } from './arrival.ts';
import type { FeedState, FeedStore, StoreAccess } from './feed-state.ts';
import type { Trouble } from '../load/load-outcome.ts';
import { loadJson } from '../load/load-json.ts';
import { beginRequest, registry, takeStarted } from '../registry.ts';
import { besideFeed } from '../text/url.ts';

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

/** All that brings more than the core; loaded when somebody wants it, or the core cannot do without. */
const beyondCore = () => import('./beyond-core.ts');

const readWhole = async (data: unknown, url: string, plain?: Plain) =>
  (await beyondCore()).readInSlices(data, url, plain);

const UNREACHABLE: Trouble = { ok: false, code: 'feed-unreachable' };

function createStore(url: string): FeedStore {
  const listeners = new Set<() => void>();
  let requests: number[] = [];
  let state = INITIAL;
  let feed: unknown;
  let loading: AbortController | undefined;
  let hasGivenUp = false;

  const note = (change: Partial<FeedState>) => {
    state = { ...state, ...change };
  };

  const set = (change: Partial<FeedState>) => {
    note(change);
    for (const listener of [...listeners]) listener();
  };

  const access: StoreAccess = {
    url,
    wanted: { parts: new Set(), details: new Set() },
    get: () => state,
    set,
    note,
    feed: () => feed,
    load: () => load(true),
  };
  const { parts, details } = access.wanted;

  const fail = () => {
    set({ error: UNREACHABLE });
  };

  /** Asks for the files of wanted parts: the code that reads them comes beside them. */
  const begin = () => {
    for (const name of parts) {
      const file = own(own(state.strategy?.parts, name), 'url');
      const address = typeof file === 'string' && besideFeed(file, url);
      if (address && state.parts[name] === 'absent') beginRequest(address);
    }
  };

  const bring = () => {
    begin();
    if (parts.size)
      beyondCore()
        .then((chunk) => chunk.bring(access))
        .catch(fail);
  };

  const mayRequest = () => {
    const now = performance.now();
    requests = requests.filter((time) => now - time < PERIOD);
    return requests.length < MAX_REQUESTS && requests.push(now) > 0;
  };

  async function load(reload = false): Promise<void> {
    const controller = (loading = new AbortController());
    const options = { signal: controller.signal, reload, mayRequest, started: takeStarted(url) };
    const outcome = mayRequest() ? await loadJson(url, options) : UNREACHABLE;
    let change: Partial<FeedState> = { error: outcome.ok ? UNREACHABLE : outcome };
    // Without our own chunks a whole feed cannot be read.
    if (outcome.ok)
      change = await readArrival(outcome.data, parts.size > 0, readWhole, url).catch(() => change);
    if (loading !== controller) return;
    loading = undefined;
    if (change.strategy) {
      feed = outcome.ok && outcome.data;
      set({ ...INITIAL, ...change, status: 'ready' });
      bring();
    } else set({ ...change, ...(state.strategy ? { stale: true } : { status: 'failed' }) });
  }

  const start = () => {
    if (!loading && state.status === 'loading') void load();
  };

  /**
   * Once only: a widget that is moved again and again while it loads would have used up its requests
   * without an answer to one of them. One that is moved within a task never leaves.
   */
  const giveUp = () => {
    if (listeners.size || state.strategy || !loading || hasGivenUp) return;
    hasGivenUp = true;
    loading.abort();
    loading = undefined;
  };

  const need: FeedStore['need'] = (part) => {
    if (part !== 'core') parts.add(part);
    start();
    // Also while the feed is still on its way: the code may come beside it.
    bring();
  };

  return {
    url,
    get: access.get,
    subscribe(listener) {
      listeners.add(listener);
      start();
      return () => {
        listeners.delete(listener);
        queueMicrotask(giveUp);
      };
    },
    need,
    needDetail(measureId) {
      details.add(measureId);
      need('measures');
    },
    inspect() {
      if (state.strategy)
        beyondCore()
          .then((chunk) => chunk.inspect(access))
          .catch(() => undefined);
    },
    retry() {
      if (loading) return;
      requests = [];
      if (state.strategy)
        beyondCore()
          .then((chunk) => chunk.bringAgain(access))
          .catch(fail);
      else {
        set(INITIAL);
        start();
      }
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
