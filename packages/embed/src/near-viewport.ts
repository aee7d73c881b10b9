import { whenIdle } from '@strategy-widgets/feed/registry';

/** Far enough that code and feed are usually there when a reader arrives. */
const MARGIN = '600px';

/** A link to an opened measure or a filter: whoever follows it waits for the widget, wherever it is. */
const DEEP_LINK = /^#strategy[?%]/i;

function whenLoaded(call: () => void): void {
  const ask = () => {
    whenIdle(call);
  };
  if (document.readyState === 'complete') ask();
  else addEventListener('load', ask);
}

/**
 * Tells once for each observed element: when it nears the viewport, else once the page is loaded and
 * idle, one after another, since paper, search and reading aids need text that nobody scrolled to
 * (H-22), and an element without a box nears nothing (H-20). At once on a page opened by a deep link
 * and without IntersectionObserver (H-16).
 *
 * @param tell - answers when the next element's turn has come
 */
export function whenNear(tell: (host: HTMLElement) => unknown): (host: HTMLElement) => void {
  if (!('IntersectionObserver' in window) || DEEP_LINK.test(location.hash)) return tell;
  const waiting = new Set<HTMLElement>();
  const start = (host: HTMLElement) => waiting.delete(host) && tell(host);
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) start(target as HTMLElement);
    },
    { rootMargin: MARGIN },
  );
  const next = () => {
    whenLoaded(() => {
      const [host] = waiting;
      if (host) void Promise.resolve(start(host)).finally(next);
    });
  };
  return (host) => {
    observer.observe(host);
    if (waiting.add(host).size === 1) next();
  };
}
