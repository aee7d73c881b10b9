/** Is told each step of long work before it begins, in words for people: „Lese kreis.xlsx …“. */
export type Progress = (words: string) => void;

/** Where steps are written. */
interface Output {
  /** Whether somebody watches. */
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** Whoever has waited for so many milliseconds wonders whether anything happens at all. */
const LONG = 10_000;

/**
 * Writes steps where somebody watches; elsewhere, such as into a log, only once the work takes long.
 *
 * @param worked - milliseconds that the work has taken up to now
 */
export const progressOn =
  (output: Output, worked: () => number): Progress =>
  (words) => {
    if (output.isTTY || worked() > LONG) output.write(`${words}\n`);
  };

export const readingWords = (path: string): string => `Lese ${path} …`;

export const writingWords = (path: string): string => `Schreibe ${path} …`;

/** By what takes the time: 10,000 measures, not the one file they are in. */
export function checkingWords(feed: unknown): string {
  const { measures } = Object(feed) as { measures?: unknown };
  const count = Array.isArray(measures) ? measures.length : 0;
  return `Prüfe ${count.toLocaleString('de')} ${count === 1 ? 'Maßnahme' : 'Maßnahmen'} …`;
}
