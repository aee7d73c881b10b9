/**
 * Runs before anything else in every document of a page: tells when which part was painted. Peers' pages
 * say so by an event; a written page has its parts when it is read; ours are asked.
 *
 * @param arePictures - whether map and chart are near enough to be drawn
 */
globalThis.strategyBench = (arePictures) => {
  const bench = { tasks: [], shift: 0, keys: new Map() };
  const tell = (what, name) =>
    globalThis.benchTells(
      JSON.stringify({ what, name, at: performance.timeOrigin + performance.now() }),
    );
  /** The second frame after a change is the first that certainly shows it. */
  const painted = (name) =>
    requestAnimationFrame(() => requestAnimationFrame(() => tell('part', name)));
  const PICTURES = {
    'strategy-project-map': '[part~=map] path',
    'strategy-progress-chart[view=chart]': 'canvas[style]',
  };

  function ready(host) {
    const [, picture] =
      Object.entries(PICTURES).find(([one]) => arePictures && host.matches(one)) ?? [];
    if (!picture || host.shadowRoot.querySelector(picture)) painted(host.localName);
    else requestAnimationFrame(() => ready(host));
  }

  addEventListener('strategy-ready', ({ target }) => ready(target));
  addEventListener('strategy-error', ({ target, detail }) =>
    tell('failure', `${target.localName}: ${detail.code}`),
  );
  document.addEventListener('part', () => painted('part'));
  document.addEventListener('DOMContentLoaded', () => {
    for (const { dataset } of document.querySelectorAll('[data-part]')) painted(dataset.part);
  });
  const observe = (type, note, options) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      ...options,
    });
  observe('longtask', ({ duration }) => bench.tasks.push(duration));
  observe('layout-shift', ({ value }) => (bench.shift += value));
  observe(
    'event',
    ({ interactionId, duration }) => {
      if (interactionId)
        bench.keys.set(interactionId, Math.max(duration, bench.keys.get(interactionId) ?? 0));
    },
    { durationThreshold: 16 },
  );
  Object.defineProperty(globalThis, 'bench', { value: bench });
};
