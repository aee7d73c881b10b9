import { warnOnce } from '@strategy-widgets/feed/registry';
import { isWidget, source, widgetsIn } from './sent-page.ts';

/** Never part of a sentence that stands in for a widget. */
const OF_PAGE = 'main,footer,h1,script,[data-strategy-widget]';

const isOfPage = (node: Node): boolean =>
  node instanceof Element &&
  [node, ...node.querySelectorAll('*')].some((one) => isWidget(one) || one.matches(OF_PAGE));

/** What the page wrote: the element itself, or the `div` that stands for it. */
const written = (host: HTMLElement): HTMLElement =>
  host.parentElement?.dataset.strategyWidget ? host.parentElement : host;

/** How an opening tag of this element looks that was meant to be the whole element. */
const closedTag = (host: HTMLElement, name: string): RegExp =>
  host.localName === 'div'
    ? new RegExp(`<div\\s[^>]*data-strategy-widget=["']?${name}["']?[^>]*/>`, 'i')
    : new RegExp(`<${host.localName}\\b[^>]*/>`, 'i');

/** Moves as it is: what the parser still holds, frames and focus stay where the engine can do that. */
function putAfter(place: HTMLElement, nodes: readonly Node[]): void {
  const { activeElement } = document;
  const parent = place.parentNode as (ParentNode & { moveBefore?: Node['insertBefore'] }) | null;
  const next = place.nextSibling;
  for (const node of nodes) {
    if (parent?.moveBefore) parent.moveBefore(node, next);
    else parent?.insertBefore(node, next);
  }
  if (activeElement !== document.activeElement && activeElement instanceof HTMLElement)
    activeElement.focus({ preventScroll: true });
}

const isSlotted = (node: Node): boolean => node instanceof Element && node.hasAttribute('slot');

/**
 * Shows again what elements took in that end in `/>`: HTML knows no such end for them, and the rest of
 * the page became the content that a widget hides. Moved behind the widget, not copied: handlers, fields
 * and ids stay.
 */
export async function releaseSwallowed(): Promise<void> {
  let sent: string | undefined;
  // In the order of the page: what comes out of one may be in the next.
  for (const host of widgetsIn(document)) {
    const place = written(host);
    // The parser goes on inside a div whose widget is there already.
    const beside = [...place.childNodes].filter((one) => place !== host && one !== host);
    const nodes = [...host.childNodes, ...beside].filter((one) => !isSlotted(one));
    if (!nodes.some((node) => node instanceof Element)) continue;
    const name = host.localName.slice('strategy-'.length);
    let isSwallowed = nodes.some(isOfPage);
    if (!isSwallowed && !place.nextElementSibling) {
      sent ??= await source();
      isSwallowed = closedTag(place, name).test(sent);
    }
    if (!isSwallowed) {
      host.append(...beside);
      continue;
    }
    putAfter(place, nodes);
    const tag = place === host ? host.localName : `div data-strategy-widget="${name}"`;
    const end = place.localName;
    warnOnce('element-not-closed', `<${tag} … />: Schreiben Sie <${tag} …></${end}>.`);
  }
}
