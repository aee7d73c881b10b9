import { registry, type AddressValues, type PageState } from '@strategy-widgets/feed/registry';
import { hashUrl, isOurHash, readHash } from './page-hash.ts';

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

/** Milliseconds in which a Back that was pressed at the same moment arrives. */
const MOMENT = 50;

/** True until the step back of a closed measure arrived: no address is written that is about to go. */
let isLeaving = false;

/** Undefined where the browser does not tell entries apart. */
const entryKey = (): string | undefined =>
  (globalThis as { navigation?: Navigation }).navigation?.currentEntry?.key;

/**
 * Takes back the step that opening a measure made. Back may be pressed at the same moment, and two steps
 * would leave the page: where the browser can it goes to an entry, else it waits whether one comes.
 *
 * @param home - key of the entry before the step
 * @param refused - called where the browser knows that entry no longer: of a long history it drops some
 */
function stepBack(home: string | undefined, refused: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  isLeaving = true;
  const arrive = () => {
    isLeaving = false;
    clearTimeout(timer);
  };
  addEventListener('popstate', arrive, { once: true });
  if (home) {
    const { committed, finished } = navigation.traverseTo(home);
    Promise.all([committed, finished]).catch(() => {
      arrive();
      refused();
    });
  } else {
    timer = setTimeout(() => {
      history.back();
    }, MOMENT);
  }
}

function createPageState(key: string): PageState {
  const listeners = new Set<() => void>();
  const owners: object[] = [];
  const presets = new Map<object, AddressValues>();
  let values = readHash(location.hash, key);
  let pushed = false;
  /** The entry before the step of the opened measure. */
  let home: string | undefined;
  /** Whether the entry before it knows less than what is shown by now. */
  let isBehind = false;
  /** What is to be written once a step back arrived, and whether as a step. */
  let later: boolean | undefined;
  let isUntouched = !Object.keys(values).length;

  const notify = () => {
    listeners.forEach((listener) => {
      listener();
    });
  };

  const merge = (change: AddressValues): AddressValues => {
    const entries = Object.entries({ ...values, ...change }).filter(([, value]) => value);
    return Object.fromEntries(entries);
  };

  const mirror = (push: boolean) => {
    isBehind = !push;
    if (push) home = entryKey();
    pushed =
      write(hashUrl(location.href, key, values), push) || (pushed && Boolean(values.measure));
    later = undefined;
  };

  // A hash of the page's own leaves the filters alone, but the sheet must not outlive its step.
  const follow = () => {
    if (later !== undefined) {
      mirror(later);
      return;
    }
    const { hash } = location;
    isBehind = true;
    values = isOurHash(hash) ? readHash(hash, key) : merge({ measure: '' });
    // What a link said is not for a widget that comes later to say anew.
    if (isOurHash(hash) && Object.keys(values).length) isUntouched = false;
    pushed &&= Boolean(values.measure);
    notify();
  };

  const listen = (on: boolean) => {
    const change = on ? addEventListener : removeEventListener;
    change('popstate', follow);
    change('hashchange', follow);
  };

  const set = (change: AddressValues, push = false) => {
    isUntouched = false;
    values = merge(change);
    if (isLeaving && listeners.size) later = Boolean((push || later) && values.measure);
    else mirror(push);
    notify();
  };

  return {
    get: () => values,
    set,
    close() {
      const { measure } = values;
      const isStep = pushed;
      const isChanged = isBehind;
      // The address went on to another measure, and its event is still to come.
      if (measure && !isLeaving && readHash(location.hash, key).measure !== measure) follow();
      else if (measure) {
        set({ measure: '' });
        if (!isStep || isLeaving) return;
        if (isChanged) later = false;
        stepBack(home, () => {
          later = undefined;
        });
      }
    },
    preset(start, owner = start) {
      if (JSON.stringify(presets.get(owner)) === JSON.stringify(start)) return;
      if (Object.keys(start).length) presets.set(owner, start);
      else if (!presets.delete(owner)) return;
      if (!isUntouched) return;
      values = Object.assign({}, ...[...presets.values()].reverse()) as AddressValues;
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
  const { pages } = registry();
  const name = `${key} ${feedUrl}`;
  let state = pages.get(name);
  if (!state) pages.set(name, (state = createPageState(key)));
  return state;
}
