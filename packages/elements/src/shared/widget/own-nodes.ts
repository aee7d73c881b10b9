/** Takes one change of a tree back, as long as all later ones were taken back before. */
function undo({ target, addedNodes, removedNodes, nextSibling }: MutationRecord): void {
  for (const node of addedNodes) if (node.parentNode === target) target.removeChild(node);
  const before = nextSibling?.parentNode === target ? nextSibling : null;
  for (const node of removedNodes) target.insertBefore(node, before);
}

/**
 * The nodes that an element rendered into its root. Translators, and what reads aloud or marks words,
 * replace texts by elements of their own; Lit would go on writing into texts that nobody sees, or lose
 * its place and delete what follows. So what others took out is put back before the element renders;
 * they see new texts, and translate again. What others only added stays.
 *
 * Costs nothing where nobody does: only rendering changes a root, and what that does is not looked at.
 */
export class OwnNodes {
  readonly #root: Node;
  readonly #foreign: MutationRecord[] = [];
  readonly #observer: MutationObserver = new MutationObserver((records) => {
    this.#foreign.push(...records);
  });

  constructor(root: Node) {
    this.#root = root;
  }

  /** To be called before rendering. */
  restore(): void {
    const records = [...this.#foreign.splice(0), ...this.#observer.takeRecords()];
    const torn = new Set(
      records.filter(({ removedNodes }) => removedNodes.length).map(({ target }) => target),
    );
    for (const record of records.reverse()) if (torn.has(record.target)) undo(record);
    this.#observer.disconnect();
  }

  /** To be called after rendering. */
  watch(): void {
    this.#observer.observe(this.#root, { childList: true, subtree: true });
  }
}
