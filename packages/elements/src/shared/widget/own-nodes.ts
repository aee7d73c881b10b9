/** Takes one change of a tree back, as long as all later ones were taken back before. */
function undo({ target, addedNodes, removedNodes, nextSibling }: MutationRecord): void {
  for (const node of addedNodes) if (node.parentNode === target) target.removeChild(node);
  const before = nextSibling?.parentNode === target ? nextSibling : null;
  for (const node of removedNodes) target.insertBefore(node, before);
}

/**
 * Keeps the nodes that an element rendered into its root. Translators, and what reads aloud or marks words,
 * replace texts by elements of their own; Lit would go on writing into texts that nobody sees, or lose
 * its place and delete what follows. So what others took out is put back before the element renders;
 * they see new texts, and translate again. What others only added stays.
 *
 * Costs nothing where nobody does: only rendering changes a root, and what that does is not looked at.
 *
 * @param root - asked for once something is rendered
 * @returns what renders between putting back and looking on
 */
export function ownNodes(root: () => Node): (render: () => void) => void {
  if (!('MutationObserver' in globalThis))
    return (render) => {
      render();
    };
  let foreign: MutationRecord[] = [];
  const observer = new MutationObserver((records) => {
    foreign.push(...records);
  });
  return (render) => {
    foreign.push(...observer.takeRecords());
    const torn = new Set(
      foreign.filter(({ removedNodes }) => removedNodes[0]).map(({ target }) => target),
    );
    for (const record of foreign.reverse()) if (torn.has(record.target)) undo(record);
    foreign = [];
    observer.disconnect();
    render();
    observer.observe(root(), { childList: true, subtree: true });
  };
}
