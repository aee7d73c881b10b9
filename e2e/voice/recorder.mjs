/* Runs in the page before anything else: hears what assistive technology is told by live regions. */
export function recordVoice() {
  const REGION = '[role=status],[role=alert],[role=log],[aria-live]:not([aria-live=off]),output';
  const said = [];
  let changed = new Map();
  const fold = (text) => text.replace(/[\s\u00ad]+/g, ' ').trim();

  /** Behind an open dialog and where nothing is shown nobody hears anything. */
  function isHeard(region) {
    const inside = (host) => {
      for (let at = region; at; at = at.parentElement ?? at.getRootNode().host)
        if (at === host) return true;
      return false;
    };
    const modal = globalThis.probe.all('dialog:modal').at(-1);
    return region.checkVisibility({ visibilityProperty: true }) && (!modal || inside(modal));
  }

  function tell() {
    for (const [region, isNew] of changed) {
      const words = fold(region.textContent);
      const role = region.getAttribute('role') ?? 'live';
      const host = region.getRootNode().host?.localName ?? '';
      // A region that comes with its words is heard as an alert only.
      const isLost = !region.isConnected || !isHeard(region) || (isNew && role !== 'alert');
      if (words) said.push({ words, role, host, isLost });
    }
    changed = new Map();
  }

  function note(region, isNew) {
    if (!changed.size) setTimeout(tell);
    if (!changed.has(region)) changed.set(region, isNew);
  }

  let at = { words: '' };
  /** A control that keeps the focus is read aloud again when its words change. */
  function lookAtFocus() {
    const element = globalThis.probe.focused();
    const words = element.matches('button,a,summary') ? fold(element.textContent) : '';
    const host = element.getRootNode().host?.localName ?? '';
    if (element === at.element && words !== at.words) said.push({ words, role: 'focus', host });
    at = { element, words };
  }

  function look(records) {
    // What comes of it may take the focus at once.
    setTimeout(lookAtFocus);
    for (const { type, target, addedNodes } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest(REGION);
      if (region)
        note(region, type === 'attributes' && region === target && region.role !== 'alert');
      for (const node of addedNodes) {
        if (!(node instanceof Element) || region) continue;
        const inner = [node, ...node.querySelectorAll('*')].filter((one) => one.matches(REGION));
        inner.forEach((one) => note(one, true));
      }
    }
  }

  const listen = (root) => {
    new MutationObserver(look).observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['role', 'aria-live'],
    });
    // Of a step within it nothing is heard outside.
    root.addEventListener('focusin', lookAtFocus);
  };
  listen(document);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    listen(root);
    return root;
  };
  globalThis.voice = {
    said,
    /** All that was said since the last time that somebody asked. */
    take: () => said.splice(0),
  };
}

/** Lets everything settle that an action began, by the page's own clock, and answers what was said. */
export async function heard(visit, settle) {
  for (let turn = 0; turn < 2; turn++) {
    await settle(visit);
    await visit.page.clock.runFor(2_000);
  }
  await settle(visit);
  return visit.page.evaluate(() => globalThis.voice.take());
}
