/**
 * The items of a cell that holds several, parted by semicolons or line breaks. An item that has one itself
 * stands in quotes, as in CSV: `"Rad; Fuß"; Bus`.
 */
export function splitList(text: string): string[] {
  const items: string[] = [];
  let item = '';
  let isQuoted = false;
  for (const sign of text) {
    if (sign === '"' && (isQuoted || !item.trim() || /^\s*"[^]*"$/.test(item))) {
      isQuoted = !isQuoted;
      item += sign;
    } else if (!isQuoted && (sign === ';' || sign === '\n')) {
      items.push(item);
      item = '';
    } else item += sign;
  }
  items.push(item);
  return items.map(unquoted);
}

function unquoted(text: string): string {
  const item = text.trim();
  const inner = /^"([^]*)"$/.exec(item)?.[1];
  return inner === undefined ? item : inner.replaceAll('""', '"');
}

/** One cell of several items; the other way round. */
export const joinList = (items: readonly string[]): string =>
  items
    .map((item) => (/[;\n]|^\s*"|^\s|\s$/.test(item) ? `"${item.replaceAll('"', '""')}"` : item))
    .join('; ');
