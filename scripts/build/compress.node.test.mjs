import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressAll } from './compress.mjs';
import { integrityOf } from './integrity.mjs';

it('writes compressed copies beside text files only', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.js'), 'Straße '.repeat(50));
  writeFileSync(join(folder, 'b.png'), 'picture');
  await compressAll(folder);
  assert.deepEqual(readdirSync(folder).sort(), ['a.js', 'a.js.br', 'a.js.gz', 'b.png']);
  const original = readFileSync(join(folder, 'a.js'));
  assert.deepEqual(gunzipSync(readFileSync(join(folder, 'a.js.gz'))), original);
  assert.deepEqual(brotliDecompressSync(readFileSync(join(folder, 'a.js.br'))), original);
});

it('computes the value that browsers expect of integrity', () => {
  // From the example in the W3C recommendation Subresource Integrity, section 3.1.
  assert.equal(
    integrityOf("alert('Hello, world.');"),
    'sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO',
  );
});
