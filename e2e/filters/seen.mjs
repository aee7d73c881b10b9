/**
 * Runs in the page: what one place shows, by what is painted.
 *
 * @param place - a selector
 * @returns `shown`, the page's own text that is seen there; `notice`, what stands in the form's slot; `privacy`, where
 *   its link leads
 */
export const seenIn = (place) => {
  const box = document.querySelector(place);
  const widget = box.querySelector('[data-strategy-painted]');
  widget?.scrollIntoView();
  const root = widget?.shadowRoot?.querySelector('.root');
  const isPainted = (node) => Boolean(node?.getClientRects().length);
  const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const shown = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(text);
    if (text.data.trim() && range.getClientRects().length) shown.push(text.data.trim());
  }
  const notice = root?.querySelector('slot[name=privacy]');
  return {
    widgets: box.querySelectorAll('[data-strategy-painted]').length,
    level: widget?.getAttribute('heading-level') ?? undefined,
    isReady:
      isPainted(root) && !widget.shadowRoot.querySelector('.failed, slot:not([name], [hidden])'),
    shown: shown.join(' '),
    notice:
      notice &&
      notice
        .assignedNodes()
        .map((node) => node.textContent)
        .join(),
    privacy: root?.querySelector('.privacy a')?.getAttribute('href'),
  };
};
