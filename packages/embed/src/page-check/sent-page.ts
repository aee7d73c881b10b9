export const isWidget = ({ localName }: Element): boolean => localName.startsWith('strategy-');

/** All elements below a node that have a name of ours. */
export const widgetsIn = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].filter(isWidget);

/** The page as it was sent, where the browser still has it; an empty text where not. */
export async function source(): Promise<string> {
  try {
    return await (await fetch(location.href, { cache: 'force-cache' })).text();
  } catch {
    return '';
  }
}
