/** Far enough that code and feed are usually there when a reader arrives. */
const MARGIN = '600px';

/** A link to an opened measure or a filter: whoever follows it waits for the widget, wherever it is. */
const DEEP_LINK = '#strategy?';

/**
 * Tells once for each observed element when it nears the viewport; a hidden one (a closed tab) when it
 * is shown. At once without IntersectionObserver (H-16), and on a page opened by a deep link.
 */
export function whenNear(tell: (host: HTMLElement) => void): (host: HTMLElement) => void {
  if (!('IntersectionObserver' in window) || location.hash.startsWith(DEEP_LINK)) return tell;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        tell(target as HTMLElement);
      }
    },
    { rootMargin: MARGIN },
  );
  return (host) => {
    observer.observe(host);
  };
}
