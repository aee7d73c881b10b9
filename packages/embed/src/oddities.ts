/** What the guide has pages write between the tags: one sentence with a link. */
function isPlain({ children: [first, second] }: Element): boolean {
  if (!first) return true;
  return (
    !second &&
    /^(p|a|ul)$/.test(first.localName) &&
    Boolean(first.closest('a') ?? first.querySelector('a'))
  );
}

/** What looks like a setting on a script and is none. */
const isOdd = (name: string): boolean =>
  /^(feed|municipality|theme)$|^data-(?!strategy-)s[tr]\w*[-_]/.test(name);

const mayHoldSlip = (tags: string): boolean =>
  ![...document.querySelectorAll(tags)].every(isPlain) ||
  // Besides its widget; what it held before is inside of that.
  Boolean(document.querySelector('[data-strategy-widget]>:nth-child(2)')) ||
  [...document.querySelectorAll('script[src]')].some((script) =>
    script.getAttributeNames().some(isOdd),
  );

/**
 * Calls for a closer look once a page is read to its end, where it may hold a slip: an element that took
 * in more of the page than a sentence, as one that ends in `/>` does, or a script with settings that are
 * none.
 *
 * @param tags - a selector of the widgets to look at
 */
export function checkPage(tags: string, lookCloser: () => void): void {
  const check = () => {
    if (mayHoldSlip(tags)) lookCloser();
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', check);
  else setTimeout(check);
}
