import { expect, it } from 'vitest';
import { checkingWords, progressOn } from './progress.ts';

/** What is written of a step that begins after some milliseconds. */
function writtenAt(worked: number, isTTY?: boolean): string[] {
  const lines: string[] = [];
  const output = { isTTY, write: (text: string) => lines.push(text) };
  progressOn(output, () => worked)('Lese kreis.xlsx …');
  return lines;
}

it('a step is told at once where somebody watches, else only where the work takes long', () => {
  expect(writtenAt(0, true)).toEqual(['Lese kreis.xlsx …\n']);
  expect(writtenAt(9_000)).toEqual([]);
  expect(writtenAt(11_000)).toEqual(['Lese kreis.xlsx …\n']);
});

it('a check is told by the number of measures, whatever the feed is', () => {
  const withMeasures = (length: number) => ({ measures: Array.from({ length }, () => ({})) });
  expect(checkingWords(withMeasures(10_000))).toBe('Prüfe 10.000 Maßnahmen …');
  expect(checkingWords(withMeasures(1))).toBe('Prüfe 1 Maßnahme …');
  for (const feed of [undefined, null, 'x', [], { measures: 'viele' }])
    expect(checkingWords(feed)).toBe('Prüfe 0 Maßnahmen …');
});
