/** Where a link is one of many, or part of something that a widget would tear apart. */
const NOT_FOR_US =
  'nav,header,li,h1,h2,h3,h4,h5,h6,button,summary,label,[role=navigation],[role=menu],[contenteditable]';

/** An element that nobody has defined yet is in no line either: a widget comes. */
const isInline = (node: Element): boolean =>
  !node.localName.includes('-') && getComputedStyle(node).display === 'inline';

const isBreak = (node: Node): boolean => node.nodeName.toLowerCase() === 'br';

/** Blanks, comments and the breaks that a CMS puts between. */
const isEmpty = (node: Node): boolean =>
  node.nodeType === Node.COMMENT_NODE ||
  isBreak(node) ||
  (node.nodeType === Node.TEXT_NODE && !node.textContent?.trim());

/** Whether nothing to read stands beside a node in its line, on one side. */
function endsLine(node: Node, side: 'previousSibling' | 'nextSibling'): boolean {
  for (let next = node[side]; next; next = next[side]) {
    if (isBreak(next)) return true;
    if (next instanceof Element) return !isInline(next);
    if (!isEmpty(next)) return false;
  }
  return true;
}

/** Whether an element is there for this child only: a paragraph, or what marks words within. */
const isWrapper = (parent: HTMLElement, child: Node): boolean =>
  (parent.localName === 'p' || isInline(parent)) &&
  [...parent.childNodes].every((node) => node === child || isEmpty(node));

/**
 * The link with the paragraph and marks that hold nothing else: what a widget can take the place of.
 * Undefined for a link within a sentence, a menu, a list, a heading, or text that somebody edits.
 */
export function lineOf(link: HTMLElement): HTMLElement | undefined {
  if (link.closest(NOT_FOR_US)) return undefined;
  let line = link;
  for (let parent = line.parentElement; parent; parent = line.parentElement) {
    if (!isWrapper(parent, line)) break;
    line = parent;
  }
  return endsLine(line, 'previousSibling') && endsLine(line, 'nextSibling') ? line : undefined;
}
