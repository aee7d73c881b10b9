/**
 * Tells of every element inserted later: by the parser, a CMS tab, Turbo, pjax or plain AJAX. Observes
 * the document itself, since navigation libraries replace the body.
 */
export function watchInsertions(tell: (root: ParentNode) => void): void {
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) tell(node);
    }
  }).observe(document, { childList: true, subtree: true });
}
