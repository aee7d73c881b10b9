import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesOfTests } from '../run/affected.mjs';
import { root } from '../run/process.mjs';

const ENTRIES = 'packages/elements/src/!(shared)/strategy-*.ts';
const OURS = /^packages\/elements\/src\//;

const each = (code, pattern) => [...code.matchAll(pattern)].map(([, word = '']) => word);

/** `part="a b"`, and the words of `part=${isChosen ? 'a b' : 'a'}` and of the property `part: 'a'`. */
function partsIn(code) {
  const values = each(code, /\bpart(?:=\$\{|: )([^\n}]*)/g).flatMap((value) =>
    each(value, /'([^']*)'/g),
  );
  return [...each(code, /\spart="([^"]*)"/g), ...values].flatMap((value) => value.split(' '));
}

const READERS = {
  events: (code) => each(code, /\bemit\(\s*[^,]+,\s*'([\w-]+)'/g),
  slots: (code) => each(code, /<slot(?:\s+name="([^"]*)"|[\s>])/g),
  cssParts: partsIn,
  cssProperties: (code) => each(code, /var\(\s*(--strategy-[\w-]+)/g),
};

/** What templates, styles and calls of these files say: kind → names. */
export function namesInCode(files) {
  const code = files.map((file) => readFileSync(join(root, file), 'utf8'));
  const namesBy = (reader) => [...new Set(code.flatMap(reader))];
  return Object.fromEntries(
    Object.entries(READERS).map(([kind, reader]) => [kind, namesBy(reader)]),
  );
}

/** Tag → what the element's own files and all that they load say, whatever its documentation does. */
export async function namesInSources() {
  const entries = globSync(ENTRIES, { cwd: root });
  const found = [...(await filesOfTests(entries))].map(([entry, files]) => [
    basename(entry, '.ts'),
    namesInCode(files.filter((file) => OURS.test(file))),
  ]);
  return new Map(found);
}
