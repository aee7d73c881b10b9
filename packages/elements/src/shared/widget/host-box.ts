/** Pixels below which nobody can read a widget, of its width and of its height. */
export const LEAST = { width: 160, height: 50 };

/** Whether a widget's box may deserve a remark; one in a closed tab does not. */
export function isCramped(host: HTMLElement): boolean {
  const isShown = host.parentElement?.offsetWidth && !host.hidden;
  return Boolean(isShown) && (host.offsetWidth < LEAST.width || host.offsetHeight < LEAST.height);
}

/**
 * Takes a widget that nobody gave content out of a page's rule for empty elements (H-20), and leaves it
 * as it was where that is not what hides it.
 */
function fillEmpty(host: HTMLElement): void {
  const isHidden = () => getComputedStyle(host).display === 'none';
  if (host.hidden || !host.matches(':empty') || !isHidden()) return;
  const space = document.createTextNode(' ');
  host.append(space);
  if (isHidden()) space.remove();
}

/**
 * Gives up the height that page or loader reserved, once there is something in its place.
 *
 * @param tell - called where the place that is left deserves a remark
 */
export function releasePlace(host: HTMLElement, tell: () => void): void {
  requestAnimationFrame(() => {
    fillEmpty(host);
    host.toggleAttribute('data-strategy-painted', true);
    if (isCramped(host)) tell();
  });
}
