import { registry } from '@strategy-widgets/feed/registry';
import { LitElement, ReactiveElement } from 'lit';

type Around = (call: () => unknown, self: object, args: readonly unknown[]) => unknown;

/** Everything that reaches beyond a template and that browsers let a test see. */
const CALLS: readonly (readonly [owner: object, names: readonly string[]])[] = [
  [globalThis, ['fetch', 'setTimeout', 'setInterval', 'requestAnimationFrame', 'lateImport']],
  [console, ['log', 'info', 'warn', 'error']],
  [history, ['pushState', 'replaceState', 'back', 'go']],
  [EventTarget.prototype, ['dispatchEvent']],
  [Storage.prototype, ['setItem', 'removeItem']],
];

/** What a child of a template does when it comes and goes is its own. */
const CHILD = ['connectedCallback', 'disconnectedCallback'];

/** Puts a function around a method, or around a property's setter; returns what takes it away again. */
function wrap(owner: object, name: string, around: Around): () => unknown {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  const isSetter = Boolean(own?.set);
  const original = (own?.set ?? Reflect.get(owner, name)) as
    ((...args: unknown[]) => unknown) | undefined;
  const wrapper = function (this: object, ...args: unknown[]) {
    return around(() => original?.apply(this, args), this, args);
  };
  Object.defineProperty(owner, name, {
    configurable: true,
    ...(isSetter ? { get: own?.get, set: wrapper } : { writable: true, value: wrapper }),
  });
  return () =>
    own ? Object.defineProperty(owner, name, own) : Reflect.deleteProperty(owner, name);
}

/**
 * What widgets and their inner elements do besides while they build and write their templates, from
 * `render` to the last directive; one line for each kind, empty where they do nothing.
 *
 * @param show - brings an element into the state that is looked at
 */
export async function renderingEffects(show: () => Promise<unknown>): Promise<string[]> {
  const found = new Set<string>();
  const undo: (() => unknown)[] = [];
  let rendering = '';

  const during = (name: string, call: () => unknown) => {
    const before = rendering;
    rendering = name;
    try {
      return call();
    } finally {
      rendering = before;
    }
  };
  const watch = (owner: object, name: string) => {
    const note: Around = (call) => {
      if (rendering) found.add(`${rendering}: ${name}`);
      return call();
    };
    undo.push(wrap(owner, name, note));
  };

  for (const [owner, names] of CALLS) names.forEach((name) => watch(owner, name));
  for (const owner of [Document.prototype, ShadowRoot.prototype])
    watch(owner, 'adoptedStyleSheets');
  // Stores and page states are made when the first widget asks for them.
  const { feeds, pages, reported } = registry();
  const seen = new WeakSet<object>();
  for (const [shared, names] of [
    [feeds, ['need', 'needDetail', 'retry']],
    [pages, ['set', 'close', 'preset', 'claimSheet', 'releaseSheet']],
  ] as const) {
    const meet: Around = (call, _self, [, one]) => {
      if (!seen.has(one as object)) names.forEach((name) => watch(one as object, name));
      seen.add(one as object);
      return call();
    };
    undo.push(wrap(shared, 'set', meet));
  }
  // What was said once is not said again, and would not be seen.
  reported.clear();
  const enter: Around = (call, self) => during((self as Element).localName, call);
  undo.push(wrap(LitElement.prototype, 'update', enter));
  for (const name of CHILD)
    undo.push(wrap(ReactiveElement.prototype, name, (call) => during('', call)));

  try {
    await show();
  } finally {
    undo.reverse().forEach((restore) => restore());
  }
  return [...found];
}
