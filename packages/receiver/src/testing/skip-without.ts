/**
 * Why a test is skipped on a machine that lacks what it needs; continuous integration has to have it.
 *
 * @param what - said in German
 */
export const skipWithout = (isThere: boolean, what: string): string | false =>
  isThere || process.env['CI'] === 'true' ? false : `${what} fehlt`;
