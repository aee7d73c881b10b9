import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { version } from '../../scripts/build/paths.mjs';
import { layOut } from './laid-out.mjs';

/** What differs to see in a release: in the explorer, and in the sheet that comes later. */
export const saysIn = (label) => ({
  explorer: `bei Ihrem Thema${label && ` in ${label}`}?`,
  sheet: `Worum geht es${label && ` in ${label}`}?`,
});

/** Quick rather than small: twenty releases are made for one run. */
const brotlied = (code) =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } });

function rewrite(file, change) {
  const code = change(readFileSync(file, 'utf8'));
  writeFileSync(file, code);
  writeFileSync(`${file}.gz`, gzipSync(code));
  writeFileSync(`${file}.br`, brotlied(code));
}

/** As a build of changed sources names them: each chunk has another hash, and is called by it. */
const renamed = (name, label) =>
  name.replace(/(?<=-[\w-]{5})[\w-](?=\.js)/, (last) =>
    last === label ? label.toLowerCase() : label,
  );

function relabel(code, names, label) {
  const called = names.reduce((text, name) => text.replaceAll(name, renamed(name, label)), code);
  const [now, then] = [saysIn(''), saysIn(label)];
  return called.replaceAll(now.explorer, then.explorer).replaceAll(now.sheet, then.sheet);
}

/**
 * Lays out another release than the one that was built: other chunks, another number, other words.
 *
 * @param label - one letter
 * @param number - its version
 */
export function layOutOther(folder, label, number) {
  layOut(folder);
  const chunks = join(folder, 'v1/chunks');
  const names = readdirSync(chunks).filter((name) => name.endsWith('.js'));
  for (const name of names) {
    for (const ending of ['.gz', '.br']) rmSync(join(chunks, name + ending));
    renameSync(join(chunks, name), join(chunks, renamed(name, label)));
    rewrite(join(chunks, renamed(name, label)), (code) => relabel(code, names, label));
  }
  rewrite(join(folder, 'v1/embed.js'), (code) => relabel(code, names, label));
  renameSync(join(folder, version), join(folder, number));
  const pinned = readdirSync(join(folder, number)).filter((name) => name.endsWith('.js'));
  for (const name of pinned)
    rewrite(join(folder, number, name), (code) => relabel(code, [], label));
  return folder;
}
