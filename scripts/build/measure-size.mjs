import { readFile } from 'node:fs/promises';
import { brotlied, gzipped } from './compress.mjs';

/** Bytes of a file as a web server sends it, and as it is. */
export async function measureFile(path) {
  const content = await readFile(path);
  const [gzip, brotli] = await Promise.all([gzipped(content), brotlied(content)]);
  return { raw: content.length, gzip: gzip.length, brotli: brotli.length };
}

/** The sum of several files: each is a response of its own, so each is compressed alone. */
export function sumOf(sizes) {
  const sum = (key) => sizes.reduce((total, size) => total + size[key], 0);
  return { raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') };
}
