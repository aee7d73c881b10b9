/**
 * What Unicode does not take apart, as people type it without the right keyboard; the last two are what
 * Word's clipboard has for hyphens that hold a word together and that show only at a line's end.
 */
const SIGNS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  '×': 'x',
  '⁄': '/',
  '\x1e': '-',
  '\x1f': '',
};

/** „Bürger*innen“ and „Bürger:innen“ are looked for as „Bürgerinnen“, and the other way round. */
const GENDER_SIGN = /(\p{L})(?:[*:_]|\/-?)(?=in(?!\p{L})|innen)/gu;

/**
 * Folds a text for searching: lower case, no accents (ä becomes a), no quotes and apostrophes, one kind of
 * dash and of space, plain digits for small ones; none of what office programs put in unseen.
 */
export const fold = (text: string): string =>
  text
    // Unicode takes these for a space with an accent, people for an apostrophe.
    .replace(/[´`]/g, '')
    .normalize('NFKD')
    .replace(/["'‚„′ʼʻ\p{Pi}\p{Pf}\p{M}\p{Cf}]/gu, '')
    .replace(/[\p{Pd}−⁃]/gu, '-')
    .toLowerCase()
    .replace(/[ßæœøđðłþı×⁄\p{Cc}]/gu, (sign) => SIGNS[sign] ?? ' ')
    .replace(/(\d) *- *(?=\d)/g, '$1-')
    .replace(GENDER_SIGN, '$1');

/** Characters of a query: nobody types more. */
const LONGEST = 500;

/**
 * The terms of a query, each with the spellings that count as the same: Müller finds Mueller and the
 * other way round. Only the query is varied: „ue“ in a text may be no umlaut („Bauenergie“). A dash or
 * „&“ between words is nothing to look for.
 */
export const searchTerms = (query: string): string[][] => {
  const terms = query
    .slice(0, LONGEST)
    .normalize('NFC')
    .split(/\s+/)
    .map((term) => {
      const plain = fold(term);
      const spelledOut = fold(term.replace(/[äöü]/gi, '$&e'));
      return [...new Set([plain, spelledOut, plain.replace(/([aou])e/g, '$1')])];
    })
    .filter(([plain]) => plain);
  const words = terms.filter(([plain = '']) => !/^\p{P}+$/u.test(plain));
  return words.length ? words : terms;
};

/** True where a folded text holds every term in one of its spellings; of several words it holds each. */
export const holdsTerms = (folded: string, terms: readonly (readonly string[])[]): boolean =>
  terms.every((spellings) =>
    spellings.some(
      (term) =>
        folded.includes(term) ||
        (term.includes(' ') && term.split(' ').every((word) => folded.includes(word))),
    ),
  );

/**
 * The words of a text in the Markdown subset, without its marks: for search, previews and titles. Marks
 * within a word and numbers stay, for they may be meant („3. Oktober“).
 */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/!?\[([^\][]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/g, '$1')
    .replace(/^[ \t]*(?:[-*+•·▪●◦‣–—]|#{1,6}|>(?=[ \t]+[^\d\s]))[ \t]+/gm, '')
    .replace(/\\([*_`[\]#\\])/g, '$1')
    .replace(/(?<![\p{L}\p{N}])[*_`]+|[*_`]+(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
