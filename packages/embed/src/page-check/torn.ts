import { isWidget, source, widgetsIn } from './sent-page.ts';

const isBlank = (node: Node): boolean => !(node instanceof Element) && !node.textContent?.trim();

/** The paragraph in which a widget stands alone and empty. */
function paragraphOf(host: HTMLElement): HTMLElement | undefined {
  const { parentElement: parent } = host;
  const isAlone =
    parent?.localName === 'p' &&
    [...host.childNodes].every(isBlank) &&
    [...parent.childNodes].every((node) => node === host || isBlank(node));
  return isAlone ? parent : undefined;
}

/** What is left of a paragraph around an end tag that the parser passed over. */
const isEnd = (node: Node): boolean =>
  node instanceof HTMLParagraphElement && !node.attributes.length && isBlankInside(node);

const isBlankInside = ({ childNodes }: Node): boolean => [...childNodes].every(isBlank);

/** What follows up to that end; nothing where there is none before the next widget. */
function contentAfter(paragraph: HTMLElement): Node[] {
  const nodes: Node[] = [];
  for (let next = paragraph.nextSibling; next; next = next.nextSibling) {
    if (next instanceof Element && (isWidget(next) || widgetsIn(next).length)) return [];
    nodes.push(next);
    if (isEnd(next)) return nodes;
  }
  return [];
}

/**
 * Gives widgets back their content whose tags WordPress put into paragraphs of their own
 * (`<p><strategy-…></p> … <p></strategy-…></p>`): the parser ends the widget with the first of them, and
 * what stands in for it would be seen beside it.
 */
export async function gatherTorn(): Promise<void> {
  let sent: string | undefined;
  for (const host of widgetsIn(document)) {
    const paragraph = paragraphOf(host);
    const content = paragraph ? contentAfter(paragraph) : [];
    if (!content.length) continue;
    sent ??= await source();
    const torn = new RegExp(`<p>\\s*<${host.localName}\\b[^>]*>\\s*</p>`, 'i');
    if (torn.test(sent)) host.append(...content);
  }
}
