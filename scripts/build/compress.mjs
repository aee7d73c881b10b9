import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(js|json|css|svg|html|txt|xml|csv)$/;

/** As a web server would send it at its best: the sizes that budgets speak of. */
export const gzipped = (content) => promisify(gzip)(content, { level: 9 });

export const brotlied = (content) =>
  promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });

async function compressFile(path) {
  const content = await readFile(path);
  await writeFile(`${path}.gz`, await gzipped(content));
  await writeFile(`${path}.br`, await brotlied(content));
}

/** Writes `.gz` and `.br` beside every text file of a folder, so that any web server can send them. */
export async function compressAll(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (entry.isFile() && TEXT.test(entry.name))
      await compressFile(`${entry.parentPath}/${entry.name}`);
  }
}
