import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isOld, withSizes } from './table.mjs';

const EMPTY = '# Title\n\n<!-- sizes -->\n\n<!-- /sizes -->\n\nMore.\n';
const banner = { name: 'Banner', brotli: 17_500, gzip: 19_000 };
const loader = { name: 'Loader alone', brotli: 1960, gzip: 2210 };

it('the table is written between its marks, and written anew', async () => {
  const once = await withSizes(EMPTY, [banner, loader]);
  assert.match(once, /^# Title\n\n<!-- sizes -->\n\n\| kB .*\n\| -.*\n/);
  assert.match(once, /\| Loader alone +\| +1\.96 \| +2\.21 \|\n\n<!-- \/sizes -->\n\nMore\.\n$/);
  const twice = await withSizes(once, [loader]);
  assert.ok(!twice.includes('Banner'));
  assert.equal(await withSizes(twice, [banner, loader]), once);
});

it('a text without marks is refused', async () => {
  await assert.rejects(withSizes('# Title', [banner]), /no place/);
});

it('a table is old once a number is off by more than two per cent, or a row by its name', async () => {
  const text = await withSizes(EMPTY, [banner, loader]);
  const cases = [
    [[banner, loader], false],
    [[{ ...banner, brotli: 17_800 }, loader], false],
    [[{ ...banner, brotli: 17_900 }, loader], true],
    [[banner, { ...loader, gzip: 2100 }], true],
    [[banner], true],
    [[banner, loader, { ...loader, name: 'Map' }], true],
    [[banner, { ...loader, name: 'Loader' }], true],
  ];
  for (const [measured, expected] of cases) assert.equal(isOld(text, measured), expected);
  assert.equal(isOld(EMPTY, [banner]), true);
});
