import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { namesExported } from './exports.mjs';

/** Folders of test support repeat the names of what they stand in for. */
const isTesting = (file) => file.includes('/src/testing/');

/** Each place of a name that has more than one, with the files of the others. */
function problems(places, say) {
  const found = [];
  for (const [name, all] of Map.groupBy(places, (place) => place.name)) {
    for (const { file, line } of all) {
      const others = new Set(all.map((place) => place.file));
      others.delete(file);
      if (others.size) found.push({ file, line, text: say(name, [...others].join(', ')) });
    }
  }
  return found;
}

/**
 * Files and exported names that exist more than once, so that a search for one finds two.
 *
 * @param root - the folder that holds `packages`
 * @param sources - paths seen from there
 */
export function namesTwice(root, sources) {
  const files = sources.filter((file) => !isTesting(file));
  const named = files
    .map((file) => ({ name: basename(file), file, line: 1 }))
    .filter(({ name }) => name !== 'index.ts');
  const exported = files.flatMap((file) =>
    namesExported(readFileSync(join(root, file), 'utf8')).map((place) => ({ ...place, file })),
  );
  return [
    ...problems(named, (name, others) => `${name} is the name of ${others}, too`),
    ...problems(exported, (name, others) => `${name} is exported by ${others}, too`),
  ];
}
