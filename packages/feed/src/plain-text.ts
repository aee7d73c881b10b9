/**
 * The words of a text in the Markdown subset, without its marks: for search, previews and titles.
 */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/\[([^\][]*)\]\([^()\s]*\)/g, '$1')
    .replace(/^[ \t]*(?:[-*+]|\d{1,3}[.)]|#{1,6}|>)[ \t]+/gm, '')
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
