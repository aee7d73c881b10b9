/** What a spreadsheet would take for a formula, also behind spaces, quotes and invisible signs. */
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
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export const neutralised = (text: string): string => (isFormula(text) ? `'${text}` : text);

/** The text that was neutralised. */
export const readBack = (cell: string): string =>
  cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell;
