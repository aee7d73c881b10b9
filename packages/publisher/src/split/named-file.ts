/**
 * Names a content: 53 bits, the same everywhere. Against chance, not against forgery (which a page
 * that may write the feed has no need of).
 */
export function contentHash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, '0');
}

/** Parsed values as JSON, maps as the objects that they are in a feed. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) =>
    item instanceof Map ? (Object.fromEntries(item) as unknown) : item,
  );

/** One file of a part: its name with the hash of its content, the content and how the core names it. */
export function namedFile(part: string, text: string) {
  const url = `${part}.${contentHash(text)}.json`;
  return { url, text, entry: { url, bytes: new TextEncoder().encode(text).length } };
}
