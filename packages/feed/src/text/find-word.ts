import { fold, holdsTerms, plainText } from './fold.ts';

/** Words before and after the one that was found. */
const AROUND = 6;

/** A place in a text: the word that was searched for, and a few words beside it. */
export interface WordPlace {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/**
 * Where a text holds a term of a search, by its first word that does; nothing where it does not.
 *
 * @param text - in the Markdown subset
 * @param spellings - of one term, as `queryTerms` gives them
 */
export function findWord(text: string, spellings: readonly string[]): WordPlace | undefined {
  const plain = plainText(text);
  const words = plain.split(' ');
  const held = spellings.filter((term) => holdsTerms(fold(plain), [[term]]));
  // Of several words the first one leads there.
  const wanted = held.flatMap((term) => term.split(' ').slice(0, 1));
  const at = words.findIndex((word) => wanted.some((part) => fold(word).includes(part)));
  const whole = words[at] ?? '';
  const letters = [...whole.matchAll(/[\p{L}\p{N}]+/gu)];
  const [start, last] = [letters[0], letters.at(-1)];
  if (!start || !last) return undefined;
  const end = last.index + last[0].length;
  const [first, next] = [Math.max(at - AROUND, 0), at + 1 + AROUND];
  const lead = [first ? '…' : '', ...words.slice(first, at)].join(' ').trim();
  const rest = [...words.slice(at + 1, next), words.length > next ? '…' : ''].join(' ').trim();
  return {
    before: (lead && `${lead} `) + whole.slice(0, start.index),
    word: whole.slice(start.index, end),
    after: whole.slice(end) + (rest && ` ${rest}`),
  };
}
