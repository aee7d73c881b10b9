import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { asGuest } from '../../build/lit-guest.mjs';
import { inRepo } from '../../build/paths.mjs';

/** May be set up once in an application: the elements bring one of their own, so that it stays free. */
export const LOCALIZE = '@lit/localize';
const FOLDER = 'localize';
const PUBLISHED = inRepo('node_modules', LOCALIZE);
const IMPORTED = new RegExp(`(\\bfrom |\\bimport\\()(['"])${LOCALIZE}\\2`, 'g');

/** Its one word to the page, which an application's own translation would take for its own. */
const ALONE = '/* The event stays here. */ const window = { dispatchEvent: () => true };';

function asOwn(file, text) {
  const code = text.replace(/^\/\/# sourceMappingURL=.*\n?/m, '');
  return asGuest(code, `${PUBLISHED}/${file}`.replaceAll('\\', '/'), ALONE) ?? code;
}

/** Code of a package with the copy in the place of `@lit/localize`. */
export function withOwnLocalize(file, dist, text) {
  const path = relative(dirname(file), join(dist, FOLDER, 'lit-localize.js'));
  return text.replace(IMPORTED, `$1$2${path.replaceAll('\\', '/')}$2`);
}

/** Copies @lit/localize with its licence into a package's `dist`. */
export function addLocalize(dist) {
  const pattern = '{LICENSE,lit-localize*,{init,internal}/*}';
  for (const file of globSync(pattern, {
    cwd: PUBLISHED,
    exclude: ['**/*.map', '**/reentrant.*'],
  })) {
    const path = join(dist, FOLDER, file);
    mkdirSync(dirname(path), { recursive: true });
    const text = readFileSync(join(PUBLISHED, file), 'utf8');
    writeFileSync(path, asOwn(file.replaceAll('\\', '/'), text));
  }
}
