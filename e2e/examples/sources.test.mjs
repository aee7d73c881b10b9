import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inRepo } from '../../scripts/build/paths.mjs';

const EXAMPLES = inRepo('demo', 'examples');
const HOST = /(?<!:)\/\/\w+[.\w-]*\.\w|https?:\/\//;

describe('the source of an example', () => {
  it('has at most 40 lines beside the versions that it pins', () => {
    const files = globSync('*/**/*.*', { cwd: EXAMPLES, exclude: ['**/package.json'] });
    const linesOf = (file) => readFileSync(join(EXAMPLES, file), 'utf8').split('\n').length - 1;
    for (const [name, own] of Map.groupBy(files, (file) => file.split(/[\\/]/)[0])) {
      const lines = own.map(linesOf).reduce((sum, count) => sum + count);
      assert.ok(lines <= 40, `${name}: ${lines} lines`);
    }
  });

  it('S-11: names no host, from which a page would load or tell something', () => {
    const files = globSync('*/**/*.{html,ts,tsx,vue,astro,js}', { cwd: EXAMPLES });
    const naming = files.filter((file) => HOST.test(readFileSync(join(EXAMPLES, file), 'utf8')));
    assert.deepEqual(naming, []);
  });
});
