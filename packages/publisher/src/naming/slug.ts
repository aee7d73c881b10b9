import { isId } from '@strategy-widgets/feed/rules';

const LETTERS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  '&': ' und ',
};
const LONGEST = 64;

/** A title as it can stand in an address: `Glasfaser für alle` becomes `glasfaser-fuer-alle`. */
export const slug = (title: string): string =>
  title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß&]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}\s/_.:–-]/gu, '')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-/, '')
    .slice(0, LONGEST)
    .replace(/-$/, '');

/**
 * An id for something new, made from its title once; numbered where another one has it.
 *
 * @param fallback - what stands in for a title without any letter
 */
export function newId(title: string, fallback: string, taken: (id: string) => boolean): string {
  const base = isId(slug(title)) ? slug(title) : fallback;
  for (let number = 1; ; number++) {
    const tail = number === 1 ? '' : `-${String(number)}`;
    const id = base.slice(0, LONGEST - tail.length) + tail;
    if (!taken(id)) return id;
  }
}
