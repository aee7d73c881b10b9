import { byPlace } from '../../page/page-voice.ts';

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

/** What gives up the kept place of each. */
const kept = new WeakMap<HTMLElement, () => void>();

/**
 * Keeps as much of this height as is in sight, while it is: what stands below is not seen to move up, and
 * nobody scrolls through a hole of thousands of pixels.
 */
function keepPlace(host: HTMLElement, before: number): void {
  const { top, bottom, height } = host.getBoundingClientRect();
  const isSeen = host.isConnected && height < before && bottom < innerHeight && top + before > 0;
  if (!isSeen || !('IntersectionObserver' in window)) return;
  // Of pixels of the window, where its box is scaled.
  const scale = host.offsetHeight / height;
  leavePlace(host);
  host.style.minHeight = `${String(Math.min(before, innerHeight - top) * scale)}px`;
  const end = () => {
    host.style.minHeight = '';
    observer.disconnect();
    removeEventListener('resize', end);
  };
  const observer = new IntersectionObserver((entries) => {
    const now = entries.at(-1);
    if (!now || now.isIntersecting) return;
    // Above the window it stays: not every engine would hold what is read in its place.
    if (now.boundingClientRect.top > 0) end();
  });
  observer.observe(host);
  addEventListener('resize', end);
  kept.set(host, end);
}

/**
 * Gives up a place that is kept, where code failed, and where a widget leaves its page: nothing would tell
 * when it is out of sight.
 */
export function leavePlace(host: HTMLElement): void {
  kept.get(host)?.();
}

interface Change {
  readonly host: HTMLElement;
  /** What stays in sight of this height is kept; undefined where that is read before it is released. */
  readonly height?: number;
  readonly keeps: boolean;
  /** Called where a place that was released deserves a remark; not of one that is only updated. */
  readonly tell?: () => void;
}

let changes: Change[] = [];

/** All of a frame together, first what is read, then what is written: each turn has the page laid out anew. */
function changePlaces(): void {
  const all = changes;
  changes = [];
  const released = all.filter(({ tell }) => tell);
  for (const { host } of released) fillEmpty(host);
  const lost = new Set(all.filter(({ keeps }) => !keeps).map(({ host }) => host));
  for (const host of lost) leavePlace(host);
  const places = all
    .filter(({ host }) => !lost.has(host))
    .map((one) => ({ height: one.host.getBoundingClientRect().height, ...one }))
    // From the top down: what one keeps decides what is seen of the next.
    .sort((one, other) => byPlace(one.host, other.host));
  for (const { host } of released) host.toggleAttribute(PAINTED, true);
  const cramped = released.filter(({ host }) => isCramped(host));
  for (const { host, height } of places) keepPlace(host, height);
  for (const { tell } of cramped) tell?.();
}

function add(change: Change): void {
  if (changes.push(change) === 1) requestAnimationFrame(changePlaces);
}

/**
 * Gives up the height that page or loader reserved, once there is something in its place (H-11).
 *
 * @param keeps - whether what is in sight of it stays while it is; what code failed on leaves no hole (H-21)
 * @param tell - called where the place that is left deserves a remark
 */
export function releasePlace(host: HTMLElement, keeps: boolean, tell: () => void): void {
  add({ host, keeps, tell });
}

/** Before an update with what came late: it may take less than the place that was kept for it. */
export function holdPlace(host: HTMLElement): void {
  if (host.hasAttribute(PAINTED)) add({ host, height: host.offsetHeight, keeps: true });
}
