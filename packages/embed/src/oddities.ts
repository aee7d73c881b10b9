/** What the guide has pages write between the tags: one sentence with a link. */
function isPlain({ children: [first, second], parentElement }: Element): unknown {
  // Alone in a paragraph it may have lost its content to the paragraphs after it.
  if (!first) return parentElement?.localName !== 'p';
  return !second && first.matches('a,p,ul') && (first.closest('a') ?? first.querySelector('a'));
}

/** What looks like a setting and is none, by its name or beside a script's attributes. */
const isOdd = (text: string): boolean =>
  /^(?!data-strategy-).*(feed|munic|theme|strat|view|filter)/.test(text);

const mayHoldSlip = (tags: string): boolean =>
  ![...document.querySelectorAll(tags)].every(isPlain) ||
  [...document.querySelectorAll<HTMLScriptElement>('script[src],[data-strategy-widget]')].some(
    (one) =>
      // Besides its widget; what it held before is inside of that.
      one.children[1] ?? [one.text, ...one.getAttributeNames()].some(isOdd),
  );

/**
 * Calls for a closer look once a page is read to its end, where it may hold a slip: an element that took
 * in more of the page than a sentence, as one that ends in `/>` does, or settings that are none.
 *
 * @param tags - a selector of the widgets to look at
 * @param isSure - whether to look closer anyway; default false
 */
export function checkPage(tags: string, lookCloser: () => void, isSure?: unknown): void {
  const check = () => {
    if (isSure || mayHoldSlip(tags)) lookCloser();
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', check);
  else setTimeout(check);
}
