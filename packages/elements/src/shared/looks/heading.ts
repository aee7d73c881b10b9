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

/** Moves the focus, also to something that is no control, for example the heading of what just changed. */
export function focusOn(element: HTMLElement | null | undefined): void {
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}
