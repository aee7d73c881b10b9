import { format } from 'prettier';

const NUMBER = /^[\d.,]+$/;

/**
 * A table in Markdown that can be read as it is, too: numbers end below each other.
 *
 * @param rows - the names of the columns first
 */
export async function markdownTable([head, ...body]) {
  const isNumeric = (_, column) => body.every((cells) => NUMBER.test(cells[column]));
  const rule = head.map((...cell) => (isNumeric(...cell) ? '--:' : '---'));
  const lines = [head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`);
  return (await format(lines.join('\n'), { parser: 'markdown' })).trimEnd();
}

const cellsOf = (line) =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

/** The tables of a text, each as its rows of cells; the line of dashes is left out. */
export function tablesIn(markdown) {
  const blocks = markdown.split(/\n{2,}/).map((block) => block.trim().split('\n'));
  const tables = blocks.filter((lines) => lines.every((line) => line.startsWith('|')));
  return tables.map((lines) => lines.filter((_, index) => index !== 1).map(cellsOf));
}
