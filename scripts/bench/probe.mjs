/* Runs in the measured page before anything else: when what was painted, what shifted, how keys fared. */
(() => {
  const bench = { times: {}, shift: 0, keys: new Map(), failed: '' };
  /** The second frame after a change is the first that certainly shows it. */
  const painted = (name) => {
    if (bench.times[name] !== undefined) return;
    bench.times[name] = Infinity;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => (bench.times[name] = performance.now())),
    );
  };
  addEventListener('strategy-ready', ({ target }) => {
    painted(target.localName === 'strategy-vision-banner' ? 'banner' : 'explorer');
  });
  addEventListener('strategy-error', ({ detail }) => (bench.failed = detail.code));
  new MutationObserver(() => {
    if (document.querySelector('#banner li')) painted('banner');
    if (document.querySelector('#explorer li')) painted('explorer');
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) bench.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId)
        bench.keys.set(interactionId, Math.max(duration, bench.keys.get(interactionId) ?? 0));
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  Object.defineProperty(globalThis, 'bench', { value: bench });
})();
