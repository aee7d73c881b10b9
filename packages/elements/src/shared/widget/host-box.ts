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

const PAINTED = 'data-strategy-painted';

/** Keeps this height while it is in sight: what stands below is not seen to move up. */
function keepPlace(host: HTMLElement, height: number): void {
  host.style.minHeight = `${String(height)}px`;
  const end = () => {
    host.style.minHeight = '';
    observer.disconnect();
    removeEventListener('resize', end);
  };
  const observer = new IntersectionObserver((entries) => {
    const now = entries.at(-1);
    if (!now || now.isIntersecting) return;
    // Above the window it stays: not every engine would hold what is read in its place.
    if (now.boundingClientRect.top > 0 || !host.isConnected) end();
  });
  observer.observe(host);
  addEventListener('resize', end);
}

interface Leaving {
  readonly host: HTMLElement;
  readonly isReady: boolean;
  readonly tell: () => void;
}

let leaving: Leaving[] = [];

/** All of a frame together, first what is read, then what is written: each turn has the page laid out anew. */
function leavePlaces(): void {
  const all = leaving;
  leaving = [];
  const boxes = () => all.map(({ host }) => host.getBoundingClientRect());
  for (const { host } of all) fillEmpty(host);
  const reserved = boxes();
  for (const { host } of all) host.toggleAttribute(PAINTED, true);
  const cramped = all.filter(({ host }) => isCramped(host));
  boxes().forEach(({ top, bottom, height }, index) => {
    const { host, isReady } = all[index] as Leaving;
    const before = reserved[index]?.height ?? 0;
    const isSeen = height < before && bottom < innerHeight && top + before > 0;
    if (isReady && isSeen && 'IntersectionObserver' in window) keepPlace(host, before);
  });
  for (const { tell } of cramped) tell();
}

/**
 * Gives up the height that page or loader reserved, once there is something in its place (H-11).
 *
 * @param isReady - that is content; a failure keeps no place
 * @param tell - called where the place that is left deserves a remark
 */
export function releasePlace(host: HTMLElement, isReady: boolean, tell: () => void): void {
  if (leaving.push({ host, isReady, tell }) === 1) requestAnimationFrame(leavePlaces);
}
