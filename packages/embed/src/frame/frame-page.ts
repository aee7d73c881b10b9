/** The page of one widget in a frame, or alone: `v1/frame/project-map.html?municipality=lemgo`. */
import { setAttributes } from '../element-for.ts';
import { posted } from './frame-message.ts';

/** How finely a page around may scroll until the part in sight is known anew. */
const STEPS = 100;

/** Milliseconds in which it is told once more, each time after twice as long. */
const FIRST = 250;
const LAST = 120_000;

const main = document.querySelector('main');

/** The widget, with what the address says; the loader of the page finds it. */
function showWidget(place: HTMLElement, name: string): void {
  const element = document.createElement(`strategy-${name}`);
  const said = new URLSearchParams(location.search);
  setAttributes(element, [...said], new URL('../', location.href).href);
  document.documentElement.lang = said.get('lang') ?? 'de';
  place.append(element);
}

/** Tells the page around how high this one is and what is chosen in it. */
function keepTold(place: HTMLElement): void {
  const tell = () => {
    const height = Math.ceil(place.getBoundingClientRect().height);
    // To whoever is around: it is nothing that the page around could not see.
    parent.postMessage(posted({ height, hash: location.hash }), '*');
  };
  new ResizeObserver(tell).observe(place);
  for (const name of ['pushState', 'replaceState'] as const) {
    const write = history[name];
    history[name] = (...state) => {
      write.apply(history, state);
      tell();
    };
  }
  addEventListener('hashchange', tell);
  addEventListener('popstate', tell);
  // The page around may begin to listen later than this one begins to speak.
  for (let delay = FIRST; delay < LAST; delay *= 2) setTimeout(tell, delay);
}

/**
 * A frame as high as its content has a middle that nobody sees: what lies over the page, as an opened
 * measure does, keeps to the part in sight.
 */
function keepInSight(place: HTMLElement): void {
  const { style } = document.documentElement;
  const look = ([entry]: IntersectionObserverEntry[]) => {
    if (!entry) return;
    const { top, height } = entry.intersectionRect;
    if (!height) return;
    style.setProperty('--_sight-top', `${String(Math.max(top, 0))}px`);
    style.setProperty('--_sight-height', `${String(height)}px`);
    style.setProperty('--_sight-below', `${String(Math.max(innerHeight - top - height, 0))}px`);
  };
  const threshold = [...new Array(STEPS + 1).keys()].map((step) => step / STEPS);
  new IntersectionObserver(look, { threshold }).observe(place);
}

/** Other pages belong into the window; a frame without an origin of its own may not open them there. */
function leadOut(): void {
  if (origin === 'null') return;
  addEventListener('click', (event) => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    if (!link || link.target || link.href.split('#')[0] === location.href.split('#')[0]) return;
    link.target = '_top';
  });
}

if (main) {
  showWidget(main, main.dataset['strategyPage'] ?? '');
  if (parent !== window) {
    keepTold(main);
    keepInSight(main);
    leadOut();
  }
}
