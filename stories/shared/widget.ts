import { attributesOf, page, type PageGlobals } from './page.ts';
import { feedUrl } from './feeds.ts';

export type Attributes = Readonly<Record<string, unknown>>;

const FALLBACK = 'Die Digitalstrategie als Text lesen';

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string' && value) element.setAttribute(name, value);
    else if (typeof value === 'number') element.setAttribute(name, String(value));
  }
}

/** The element as a municipality pastes it: attributes, and a link for who has no script. */
export function widget(tag: string, attributes: Attributes): HTMLElement {
  const element = document.createElement(tag);
  const link = document.createElement('a');
  link.href = '#digitalstrategie';
  link.textContent = FALLBACK;
  setAttributes(element, attributes);
  element.append(link);
  return element;
}

/** A widget as toolbar and controls want it. */
export function widgetFor(
  tag: string,
  attributes: Attributes,
  globals: PageGlobals,
  story: string,
): HTMLElement {
  const feed = feedUrl(globals.feed, story);
  return widget(tag, { feed, ...attributesOf(globals), ...attributes });
}

/** One widget alone on its page. */
export function widgetPage(
  tag: string,
  attributes: Attributes,
  globals: PageGlobals,
  story: string,
): HTMLElement {
  return page(globals, widgetFor(tag, attributes, globals, story));
}

/** What one would paste: without the page around it and without the story's own query. */
export function pasted(code: string): string {
  const start = code.indexOf('<strategy-');
  const end = code.lastIndexOf('</main>');
  if (start < 0 || end < start) return code;
  return code
    .slice(start, end)
    .replace(/(feed=")[^"]*\/(feeds\/[^"?]*)[^"]*/g, '$1/$2')
    .replace(/=""/g, '');
}
