import type { Municipality, Strategy } from '../../generated/types.ts';
import { townKey } from './headline.ts';

/** Whether one word becomes the other by so many letters added, left out or changed. */
const isNear = (a: string, b: string, letters: number): boolean => {
  if (a === b) return true;
  if (a && a[0] === b[0]) return isNear(a.slice(1), b.slice(1), letters);
  return (
    letters > 0 &&
    [
      [a.slice(1), b],
      [a, b.slice(1)],
      [a.slice(1), b.slice(1)],
    ].some(([x = '', y = '']) => isNear(x, y, letters - 1))
  );
};

/** The word that was probably meant: at most two letters off, the nearest first. */
export function nearWord(words: readonly string[], slip: string): string | undefined {
  for (const letters of [0, 1, 2]) {
    const found = words.find((word) => isNear(slip.slice(0, 99), word, letters));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The municipality that was probably meant: slug or name are like it, umlauts apart. */
export function suggestMunicipality(
  { municipalities }: Strategy,
  key: string,
): Municipality | undefined {
  const byWord = new Map(
    municipalities.flatMap((town) => [town.id, town.name].map((word) => [townKey(word), town])),
  );
  return byWord.get(nearWord([...byWord.keys()], townKey(key)) ?? '');
}
