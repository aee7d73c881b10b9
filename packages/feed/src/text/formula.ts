/**
 * What a spreadsheet would take for a formula, also behind spaces, quotes and invisible signs; tabs and line
 * breaks begin another cell, where one may start.
 */
const FORMULA = /^[\s\p{Cf}\p{Cc}'"`´‘’‚“”„«»‹›]*[=+\-@|%\t\r\n]/u;

/**
 * Full-width and small forms count as the signs that they stand for, and a sign counts also where what
 * follows makes another one of it, such as „=“ with a stroke.
 */
const isFormula = (text: string): boolean =>
  FORMULA.test(text) || FORMULA.test(text.normalize('NFKC'));

/**
 * A text that no spreadsheet program runs (S-15): an apostrophe in front makes it text.
 *
 * @param text - of a cell; putting it into quotes is up to whoever writes the file
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export const neutralised = (text: string): string => (isFormula(text) ? `'${text}` : text);

/**
 * The text as it was, for whoever reads such a file again; what needed no apostrophe stays as it is, also
 * where it begins with one.
 */
export const readBack = (cell: string): string =>
  cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell;
