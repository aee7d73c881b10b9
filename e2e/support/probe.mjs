/* Runs in the page before anything else: sees through open shadow roots and counts what must not be. */
(() => {
  const CONTROLS =
    'a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex]:not([tabindex^="-"])';
  const fold = (text) => text.replace(/\s+/g, ' ').trim();

  const probe = {
    /** Sum of all layout shifts, whether or not they fall in one window. */
    shift: 0,
    shifts: [],
    violations: [],
    /** Executions of a hostile string. */
    hits: 0,

    roots(from = document) {
      const hosts = [...from.querySelectorAll('*')].filter((element) => element.shadowRoot);
      return [from, ...hosts.flatMap((host) => probe.roots(host.shadowRoot))];
    },
    all: (selector, from) =>
      probe.roots(from).flatMap((root) => [...root.querySelectorAll(selector)]),
    rootOf: (tag) => document.querySelector(tag).shadowRoot,
    isShown(element) {
      for (let at = element; at; at = at.parentElement)
        if (getComputedStyle(at).clipPath === 'inset(50%)') return false;
      return element.checkVisibility({ visibilityProperty: true });
    },
    isReachable: (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.disabled &&
      // A trap for programs: people neither see nor reach it.
      !element.closest('[aria-hidden="true"]'),
    controls: (from) => probe.all(CONTROLS, from).filter(probe.isReachable),
    label: (element) => fold(element.innerText ?? element.textContent),
    text: (tag) => fold(probe.rootOf(tag).querySelector('.root').innerText),

    /** Whether nothing else is painted over the middle of an element's first line, and it is in the window. */
    isPainted(element) {
      const [box] = element.getClientRects();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const painted = (root) => root?.elementFromPoint(x, y);
      let at = painted(document);
      while (painted(at?.shadowRoot) && painted(at.shadowRoot) !== at) at = painted(at.shadowRoot);
      while (at && at !== element) at = at.parentNode ?? at.host;
      return Boolean(at);
    },

    focused() {
      let { activeElement: element } = document;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element;
    },
    /** What holds the focus, in words for a test's message. */
    focusedName() {
      const element = probe.focused();
      const { x, y } = element.getBoundingClientRect();
      const name = probe.label(element).slice(0, 60);
      const host = element.getRootNode().host?.localName ?? '';
      return { id: element.id, tag: element.localName, name, host, x, y: y + scrollY };
    },

    /** The boxes of all visible texts, one for each line. */
    lines(from) {
      const found = [];
      for (const root of probe.roots(from)) {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode;
          if (!node.data.trim() || !probe.isShown(node.parentElement)) continue;
          if (/^(option|select|style|title)$/.test(node.parentElement.localName)) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          for (const { left, top, right, bottom } of range.getClientRects()) {
            const size = parseFloat(getComputedStyle(node.parentElement).fontSize);
            if (right - left > 1)
              found.push({ left, top, right, bottom, node, size, text: fold(node.data) });
          }
        }
      }
      return found;
    },
    /** All visible words, pictures apart, without the places where lines break. */
    words(from) {
      const texts = new Map(probe.lines(from).map(({ node, text }) => [node, text]));
      return [...texts]
        .filter(([node]) => !node.parentElement.closest('svg'))
        .map(([, text]) => text);
    },
    /**
     * Pairs of texts that lie on each other; a quarter of a line's height is leading, not letters. What stays at
     * the window's edge lies over what is scrolled from below it.
     */
    overlaps(from) {
      const lines = probe.lines(from).filter(({ node }) => !node.parentElement.closest('.reach'));
      const meet = (a, b) => {
        const inset = Math.min(a.bottom - a.top, b.bottom - b.top) / 4;
        const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        return a.node !== b.node && width > 1 && height > inset;
      };
      return lines.flatMap((a, index) =>
        lines
          .slice(index + 1)
          .filter((b) => meet(a, b))
          .map((b) => `${a.text} × ${b.text}`),
      );
    },
    /** Elements that cut their own content off or reach beyond a width, scrolling boxes apart. */
    cutOff(from, right = innerWidth) {
      const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
      const inBox = (element) => {
        for (let at = element; at; at = at.parentElement ?? at.getRootNode().host)
          if (scrolls(at)) return true;
        return false;
      };
      const name = (element) =>
        `${element.localName}.${element.className} ${probe.label(element).slice(0, 40)}`;
      const wide = probe.all('*', from).filter((element) => {
        if (!probe.isShown(element) || element.closest('dialog,svg')) return false;
        const beyond = element.getBoundingClientRect().right > right + 1 && !inBox(element);
        const clipped = /hidden|clip/.test(getComputedStyle(element).overflowX);
        return beyond || (clipped && element.scrollWidth > element.clientWidth + 1);
      });
      return wide.map(name);
    },
  };

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      probe.shift += entry.value;
      const moved = entry.sources.map(
        ({ node }) => node?.localName ?? node?.parentElement?.localName ?? 'shadow',
      );
      probe.shifts.push(`${entry.value.toFixed(4)} ${moved.join(' ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
  addEventListener('securitypolicyviolation', ({ effectiveDirective, sample, blockedURI }) => {
    probe.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`);
  });
  for (const [name, value] of Object.entries({ probe, hit: () => (probe.hits += 1) })) {
    Object.defineProperty(globalThis, name, { value });
  }
})();
