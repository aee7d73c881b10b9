import { registry } from '@strategy-widgets/feed/registry';
import { hashUrl, isOurHash, readHash, type HashValues } from './page-hash.ts';

/** What a resident chose on a page: filters and the opened measure, in the words of the address. */
export interface PageState {
  get(): HashValues;
  /** Changes values; an empty one is taken away. `push` makes a step that Back undoes. */
  set(change: HashValues, push?: boolean): void;
  /** Closes the opened measure, by going back where opening it was a step of its own. */
  close(): void;
  /** The address that shows the page with these changes, for real links. */
  link(change: HashValues): string;
  subscribe(listener: () => void): () => void;
  /**
   * Values to start with where neither the address nor the resident said anything; the first that asked
   * for one counts.
   *
   * @param owner - stands for who says so; what it said before is forgotten
   */
  preset(start: HashValues, owner?: object): void;
  /** Only one widget shows the sheet: the first that asks, until it lets go. */
  claimSheet(owner: object): boolean;
  releaseSheet(owner: object): void;
}

/** Writes the address and tells whether that made a step of its own. */
function write(url: string, push: boolean): boolean {
  try {
    if (push) history.pushState(history.state, '', url);
    else history.replaceState(history.state, '', url);
    return push;
  } catch {
    // Sandboxed frames and Safari (100 writes in 30 s) refuse; the page works on without the mirror.
    return false;
  }
}

function createPageState(key: string): PageState {
  const listeners = new Set<() => void>();
  const owners: object[] = [];
  const presets = new Map<object, HashValues>();
  let values = readHash(location.hash, key);
  let pushed = false;
  let isUntouched = !Object.keys(values).length;

  const notify = () => {
    listeners.forEach((listener) => {
      listener();
    });
  };

  const merge = (change: HashValues): HashValues => {
    const entries = Object.entries({ ...values, ...change }).filter(([, value]) => value);
    return Object.fromEntries(entries);
  };

  // A hash of the page's own leaves the filters alone, but the sheet must not outlive its step.
  const follow = () => {
    const { hash } = location;
    values = isOurHash(hash) ? readHash(hash, key) : merge({ measure: '' });
    pushed &&= Boolean(values.measure);
    notify();
  };

  const listen = (on: boolean) => {
    const change = on ? addEventListener : removeEventListener;
    change('popstate', follow);
    change('hashchange', follow);
  };

  const set = (change: HashValues, push = false) => {
    isUntouched = false;
    values = merge(change);
    pushed =
      write(hashUrl(location.href, key, values), push) || (pushed && Boolean(values.measure));
    notify();
  };

  return {
    get: () => values,
    set,
    close() {
      const { measure } = values;
      // The address went on to another measure, and its event is still to come.
      if (measure && readHash(location.hash, key).measure !== measure) follow();
      else if (pushed) history.back();
      else set({ measure: '' });
    },
    preset(start, owner = start) {
      presets.set(owner, start);
      if (isUntouched) values = Object.assign({}, ...[...presets.values()].reverse()) as HashValues;
      notify();
    },
    link: (change) => hashUrl(location.href, key, merge(change)),
    subscribe(listener) {
      if (!listeners.size) listen(true);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (!listeners.size) listen(false);
      };
    },
    claimSheet(owner) {
      if (!owners.includes(owner)) owners.push(owner);
      return owners[0] === owner;
    },
    releaseSheet(owner) {
      if (owners.includes(owner)) owners.splice(owners.indexOf(owner), 1);
      notify();
    },
  };
}

/**
 * The state shared by all widgets of one feed and `url-key` on the page, whichever bundle they come
 * from.
 */
export function pageState(feedUrl: string, key = ''): PageState {
  const pages = registry().pages as Map<string, PageState>;
  const name = `${key} ${feedUrl}`;
  let state = pages.get(name);
  if (!state) pages.set(name, (state = createPageState(key)));
  return state;
}
