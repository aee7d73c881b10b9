/**
 * `node --conditions=strategy-source scripts/split-feed.mjs <feed.json> <folder> [<whole.json>]`: splits
 * a whole feed into the files of its parts, and writes it whole with its numbers where that is wanted.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { splitStrategy, withPhaseCounts } from '@strategy-widgets/publisher/split';

const [source, folder, whole] = process.argv.slice(2);
if (!source || !folder) {
  console.error('Usage: split-feed.mjs <feed.json> <folder> [<whole.json>]');
  process.exit(2);
}
const feed = JSON.parse(await readFile(source, 'utf8'));
const files = new Map([...splitStrategy(feed)].map(([name, text]) => [join(folder, name), text]));
if (whole) files.set(whole, withPhaseCounts(feed));
for (const [path, text] of files) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
console.log(`${String(files.size)} files in ${folder}`);
