import { markdownTable, tablesIn } from '../papers/markdown-table.mjs';

const BLOCK = /(?<=<!-- sizes -->\n\n)(?:\|[^]*?\n\n)?(?=<!-- \/sizes -->)/;

/** So far a written number may be from what the build weighs now, as far as a ceiling is above it. */
const TOLERANCE = 0.02;

const HEADER = ['kB (1 kB = 1,000 bytes)', 'brotli', 'gzip -9'];
const kilo = (bytes) => (bytes / 1000).toFixed(2);

/**
 * A text with the table of sizes between its two marks.
 *
 * @param measured - `{ name, brotli, gzip }` of each row, in bytes
 */
export async function withSizes(text, measured) {
  if (!BLOCK.test(text)) throw new Error('The text has no place for a table of sizes');
  const rows = measured.map(({ name, brotli, gzip }) => [name, kilo(brotli), kilo(gzip)]);
  const table = await markdownTable([HEADER, ...rows]);
  return text.replace(BLOCK, () => `${table}\n\n`);
}

/** Whether the table of a text lacks a row, has one too many or a number that is no longer true. */
export function isOld(text, measured) {
  const [[, ...rows] = []] = tablesIn(BLOCK.exec(text)?.[0] ?? '');
  const isNear = (cell, bytes) => Math.abs(Number(cell) * 1000 - bytes) <= bytes * TOLERANCE;
  const isTrue = ([name, brotli, gzip], index) =>
    name === measured[index]?.name &&
    isNear(brotli, measured[index].brotli) &&
    isNear(gzip, measured[index].gzip);
  return rows.length !== measured.length || !rows.every(isTrue);
}
