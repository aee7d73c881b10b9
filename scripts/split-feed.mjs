/** `node scripts/split-feed.mjs <feed.json> <folder>`: splits a whole feed into the files of its parts. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { splitStrategy } from '../packages/feed/src/parts/split.ts';

const [source, folder] = process.argv.slice(2);
if (!source || !folder) {
  console.error('Usage: node scripts/split-feed.mjs <feed.json> <folder>');
  process.exit(2);
}
const files = splitStrategy(JSON.parse(await readFile(source, 'utf8')));
for (const [name, content] of files) {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
console.log(`${String(files.size)} files in ${folder}`);
