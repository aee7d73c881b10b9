/** What has to have a name of its own where it is there at all. */
const NAMED = new Set([
  ...['group', 'radiogroup', 'radio', 'dialog', 'region', 'table', 'rowheader', 'columnheader'],
  ...['button', 'link', 'heading', 'DisclosureTriangle', 'combobox', 'textbox', 'searchbox'],
  ...['checkbox', 'image', 'term'],
]);

/** Runs in the page: where an element is, and its words as somebody sees them, each apart from the next. */
function seenWords() {
  const texts = document.createTreeWalker(this, NodeFilter.SHOW_TEXT);
  const box = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect();
  };
  let words = '';
  let last;
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const around = node.parentElement;
    if (around.closest('[aria-hidden=true],svg,select') || !around.checkVisibility()) continue;
    const place = around.closest('.silent') || !node.data.trim() ? undefined : box(node);
    const isApart =
      place && last && (Math.abs(place.left - last.right) > 2 || place.top > last.bottom - 4);
    words += (isApart ? ' ' : '') + node.data;
    if (node.data.trim()) last = place;
  }
  return {
    words,
    isOurs: this.getRootNode() !== document,
    isFold: this.localName === 'details',
    what: `${this.getRootNode().host?.localName} ${this.localName}.${this.className}`,
  };
}

const fold = (text) =>
  text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const run = (text) => text.replace(/\s/g, '');

/** What is wrong with one name: missing, nothing that can be said, or words that run together. */
function faultOf(role, name, words) {
  if (!name) return `${role} without a name`;
  if (/undefined|\[object|NaN/.test(name) || !/[\p{L}\d]/u.test(name)) return `${role} „${name}“`;
  if (run(name) === run(words) && words.split(' ').some((one) => !name.split(' ').includes(one)))
    return `${role} „${name}“, seen as „${words}“`;
  return undefined;
}

/**
 * Everything wrong with names in the widgets' accessibility tree.
 *
 * @returns the faults, and how many of each role were looked at
 */
export async function nameFaults({ page, context }) {
  const session = await context.newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const faults = [];
  const seen = {};
  for (const { ignored, role, name, backendDOMNodeId: backendNodeId } of nodes) {
    if (ignored || !NAMED.has(role.value)) continue;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      returnByValue: true,
      functionDeclaration: seenWords.toString(),
    });
    const { words, isOurs, isFold, what } = result.value;
    // A disclosure is named by its summary.
    if (!isOurs || isFold) continue;
    seen[role.value] = (seen[role.value] ?? 0) + 1;
    const fault = faultOf(role.value, fold(name?.value ?? ''), fold(words));
    if (fault) faults.push(`${fault} (${what})`);
  }
  await session.detach();
  return { faults, seen };
}
