/** Letters that Unicode does not take apart, as people type them without the right keyboard. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** Folds a text for searching: lower case, no accents (ä becomes a), no soft hyphens. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđłþı]/g, (letter) => LETTERS[letter] ?? letter);

/**
 * The terms of a query, each with the spellings that count as the same: Müller finds Mueller and the
 * other way round. Only the query is varied: „ue“ in a text may be no umlaut („Bauenergie“).
 */
export const searchTerms = (query: string): string[][] =>
  query
    .normalize('NFC')
    .split(/\s+/)
    .map((term) => {
      const plain = fold(term);
      const spelledOut = fold(term.replace(/[äöü]/gi, '$&e'));
      return [...new Set([plain, spelledOut, plain.replace(/([aou])e/g, '$1')])];
    })
    .filter(([plain]) => plain);

/** True where a folded text holds every term in one of its spellings. */
export const holdsTerms = (folded: string, terms: readonly (readonly string[])[]): boolean =>
  terms.every((spellings) => spellings.some((term) => folded.includes(term)));

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
