import { pageLanguage } from '../shared/text/language.ts';
import type { StrategyWidget } from '../shared/widget/strategy-widget.ts';

/** When the entry of the page's history was last changed, in WebKit. */
const changes: number[] = [];
if (navigator.vendor.startsWith('Apple'))
  for (const name of ['pushState', 'replaceState'] as const) {
    const change = history[name].bind(history);
    history[name] = (...all) => {
      changes.push(performance.now());
      change(...all);
    };
  }

/** WebKit refuses more than 100 changes in ten seconds, and tests choose faster than people. */
async function mayChange(): Promise<void> {
  const recent = () => changes.filter((time) => time > performance.now() - 10_500).length;
  while (recent() > 60) await new Promise((resolve) => setTimeout(resolve, 250));
}

/** Puts a widget on the page and waits until it shows its content or its failure. */
export async function mount(
  tag: string,
  attributes: Record<string, string>,
  fallback = '',
): Promise<StrategyWidget> {
  await mayChange();
  const element = document.createElement(tag) as StrategyWidget;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = fallback;
  document.body.append(element);
  await settled(element);
  return element;
}

/** Waits until a widget is no longer loading. */
export async function settled(element: StrategyWidget): Promise<void> {
  await until(() => Boolean(rootOf(element).querySelector('.root > :not(.late)')));
  await element.updateComplete;
}

/** Waits until a widget that looks at its own size has done so: observers are told in the order they were made. */
export async function measured(element: StrategyWidget): Promise<void> {
  await new Promise<void>((resolve) => {
    const observer = new ResizeObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
  await element.updateComplete;
}

/** Wide: a busy machine may be slow, and only what never comes is wrong. */
const FRAMES = 2400;

/** Waits for a condition, one frame at a time. */
export async function until(condition: () => boolean, what = String(condition)): Promise<void> {
  for (let frame = 0; frame < FRAMES; frame++) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  throw new Error(`waited in vain for ${what}`);
}

/** Waits until the page has drawn, where nothing is to come. */
export async function later(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}

export function rootOf(element: Element): ShadowRoot {
  if (!element.shadowRoot) throw new Error(`${element.localName} has no shadow root`);
  return element.shadowRoot;
}

/** The widget's text as a reader sees it, with white space folded. */
export const textOf = (element: Element): string =>
  (rootOf(element).querySelector('.root')?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A control by role and the start of its name, as people find it. */
export function control(element: Element, selector: string, name: string): HTMLElement {
  const all = [...rootOf(element).querySelectorAll<HTMLElement>(selector)];
  const found = all.find((candidate) =>
    candidate.textContent.replace(/\s+/g, ' ').trim().startsWith(name),
  );
  if (!found) throw new Error(`no ${selector} named „${name}“`);
  return found;
}

/** Nothing is written to the page's history entry where it speaks German already. */
export function speakGerman(): void {
  if (pageLanguage().get() !== 'de') pageLanguage().choose('de');
}

/** Leaves the page as it was: no widgets, no width of its own, no state in the address. */
export function tidy(): void {
  document.body.replaceChildren();
  document.body.style.width = '';
  // WebKit counts: only where there is something.
  if (history.state !== null || location.hash)
    history.replaceState(null, '', location.pathname + location.search);
}
