import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const FEED = { schema: '1.0', measures: [{ id: 'eins' }, { id: 'zwei' }] };
const CHUNK = 'export const text = "Lippe";\n'.repeat(40);

const files = {
  'secret.txt': 'secret',
  'demo/index.html': '<!doctype html><title>Start</title>',
  'demo/strict.html': '<!doctype html><title>Strict</title>',
  'demo/town.css': 'body { color: black }',
  'demo/.hidden': 'secret',
  'demo/headers.json': '{"/strict.html": {"Content-Security-Policy": "default-src \'none\'"}}',
  'docs/einbinden.md': '# Einbinden',
  'docs/decisions/secret.md': 'secret',
  'dist/LIESMICH.html': '<!doctype html><title>Lies mich</title>',
  'dist/anleitung/einbinden.html': '<!doctype html><title>Einbinden</title>',
  'dist/v1/embed.js': ';0',
  'dist/v1/chunks/core-1a2b3c4d.js': CHUNK,
  'dist/v1/chunks/core-1a2b3c4d.js.gz': gzipSync(CHUNK),
  'dist/v1/chunks/core-1a2b3c4d.js.br': brotliCompressSync(CHUNK),
  'dist/1.0.0/vision-banner.js': ';1',
  'dist/feed/strategy.json': JSON.stringify(FEED),
  'dist/feed/parts/measures.0a1b2c3d4e.json': '{}',
};

/** A small site in a folder of its own, for the tests of the demo server; `remove` deletes it. */
export function scratchSite() {
  const root = mkdtempSync(join(tmpdir(), 'strategy-site-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  symlinkSync(join(root, 'secret.txt'), join(root, 'demo', 'link.txt'));
  return { root, chunk: CHUNK, feed: FEED, remove: () => rmSync(root, { recursive: true }) };
}
