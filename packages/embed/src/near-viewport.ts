/** Far enough that code and feed are usually there when a reader arrives. */
const MARGIN = '600px';

/**
 * Tells once for each observed element when it nears the viewport; a hidden one (a closed tab) when it
 * is shown. Without IntersectionObserver (H-16) at once.
 */
export function whenNear(tell: (host: HTMLElement) => void): (host: HTMLElement) => void {
  if (!('IntersectionObserver' in window)) return tell;
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
