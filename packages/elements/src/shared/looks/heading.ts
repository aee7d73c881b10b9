import { registry } from '@strategy-widgets/feed/registry';
import { html, type TemplateResult } from 'lit';

const second = (content: unknown) => html`<h2>${content}</h2>`;

const templates = [
  second,
  (content: unknown) => html`<h3>${content}</h3>`,
  (content: unknown) => html`<h4>${content}</h4>`,
  (content: unknown) => html`<h5>${content}</h5>`,
  (content: unknown) => html`<h6>${content}</h6>`,
];

/**
 * A real heading of a level that fits the page.
 *
 * @param level - 2 to 6; anything outside is moved to the nearest
 */
export function heading(level: number, content: unknown): TemplateResult {
  const index = Math.min(Math.max(Math.round(level) || 2, 2), 6) - 2;
  return (templates[index] ?? second)(content);
}

/**
 * Notes who has the focus before an update. The answered function brings it back where the update moved
 * its owner, or to what is near where that has gone: it never falls to the start of the page (SC 2.4.3).
 */
export function holdFocus(root: ShadowRoot | null): () => void {
  const held = root?.activeElement;
  const around: Element[] = [];
  for (let at = held; at; at = at.parentElement) around.push(at);
  return () => {
    if (!held || document.activeElement !== document.body) return;
    const place = around.find(({ isConnected }) => isConnected);
    const near = place === held ? held : (place?.querySelector('h2,h3,h4,h5,h6') ?? place);
    if (!(near instanceof HTMLElement)) return;
    if (near !== held) near.tabIndex = -1;
    near.focus({ preventScroll: near === held });
  };
}

/**
 * Moves the focus to what just changed, such as a heading, and unfolds what it stands in. What is no control
 * can hold the focus from then on, and is no stop of the Tab key.
 */
export function focusOn(element: HTMLElement | null | undefined, preventScroll = false): void {
  if (!element) return;
  for (let fold = element.closest('details'); fold;) {
    fold.open = true;
    fold = fold.parentElement?.closest('details') ?? null;
  }
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll });
  // It is read out where it is: nobody needs to say so, too.
  registry().voice?.hush();
}
