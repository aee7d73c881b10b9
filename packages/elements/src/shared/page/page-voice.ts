import { registry, type PageVoice } from '@strategy-widgets/feed/registry';

/** Long enough that typing is announced once, short enough to feel immediate (A-22: within 1 s). */
const SETTLE = 250;

/** Milliseconds in which what others have to say belongs to what was told already. */
const AFTER = 1000;

/** What begins something new to tell of. */
const ACTS = ['click', 'input', 'keydown', 'popstate', 'hashchange'];

type End = (speaks: boolean) => void;

/** Sorts by the order of the document. */
export const byPlace = (one: Element, other: Element) =>
  one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

function createPageVoice(): PageVoice {
  const owners = new WeakSet<EventTarget>();
  const waiting = new Map<Element, End>();
  const alarms = new Map<string, WeakRef<Element>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Not the widgets themselves, which would outlive the page's interest in them.
  let actor: WeakRef<EventTarget> | undefined;
  /** Who told of what was done last, nobody where the focus did; and until when that counts. */
  let teller: WeakRef<Element> | undefined;
  let isToldUntil = 0;

  const note = (event: Event) => {
    const inner = event.composedPath().find((target) => owners.has(target));
    actor = inner && new WeakRef(inner);
    isToldUntil = 0;
  };
  for (const type of ACTS) addEventListener(type, note, true);

  const speaker = (): Element | undefined => {
    const all = [...waiting.keys()].filter(({ isConnected }) => isConnected).sort(byPlace);
    if (performance.now() < isToldUntil) return all.find((one) => one === teller?.deref());
    return all.find((one) => one === actor?.deref()) ?? all[0];
  };

  const tell = (owner: Element | undefined) => {
    teller = owner && new WeakRef(owner);
    isToldUntil = performance.now() + AFTER;
  };

  const settle = () => {
    const chosen = speaker();
    const ends = [...waiting];
    waiting.clear();
    if (chosen) tell(chosen);
    for (const [owner, end] of ends) end(owner === chosen);
  };

  return {
    join: (owner) => void owners.add(owner),
    ask(owner, end) {
      waiting.set(owner, end);
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLE);
    },
    hush() {
      tell(undefined);
    },
    alarms(owner, about) {
      const first = alarms.get(about)?.deref();
      if (first?.isConnected) return first === owner;
      alarms.set(about, new WeakRef(owner));
      return true;
    },
  };
}

/** What speaks for all widgets of the page, shared by every bundle through the registry. */
export function pageVoice(): PageVoice {
  const shared = registry();
  return (shared.voice ??= createPageVoice());
}
