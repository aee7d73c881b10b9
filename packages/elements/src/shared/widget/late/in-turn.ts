/** Those who wait; each once, however often it was asked for. */
const waiting = new Set<() => void>();

function next(): void {
  const [first] = waiting;
  if (!first) return;
  waiting.delete(first);
  if (waiting.size) setTimeout(next);
  first();
}

/**
 * Calls back in a task of its own, one after the other: when a feed arrives, all widgets of a page have
 * something to render, and between two of them the page answers its user.
 *
 * @param call - the same function is called once for all times that it waits
 */
export function inTurn(call: () => void): void {
  if (waiting.has(call)) return;
  waiting.add(call);
  if (waiting.size === 1) setTimeout(next);
}
