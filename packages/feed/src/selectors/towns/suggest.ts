import type { Municipality, Strategy } from '../../generated/types.ts';

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

/** The municipality that was probably meant: at most two letters off in slug or name. */
export function suggestMunicipality(
  { municipalities }: Strategy,
  key: string,
): Municipality | undefined {
  const wanted = key.trim().toLowerCase().slice(0, 99);
  for (const letters of [0, 1, 2]) {
    const found = municipalities.find(({ id, name }) =>
      [id, name.toLowerCase()].some((word) => isNear(wanted, word, letters)),
    );
    if (found) return found;
  }
  return undefined;
}
