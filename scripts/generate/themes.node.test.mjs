import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRepo } from '../build/paths.mjs';
import { faintPairs } from './theme-contrast.mjs';
import { readThemes, themeSheet } from './themes.mjs';

const feed = JSON.parse(readFileSync(inRepo('packages/feed/fixtures/lippe/strategy.json'), 'utf8'));
const OPEN = ['barntrup', 'blomberg', 'doerentrup', 'extertal', 'kalletal', 'oerlinghausen'];

test('every municipality of the sample feed has a theme', () => {
  const names = readThemes().flatMap((theme) => theme.names);
  assert.deepEqual(names.toSorted(), feed.municipalities.map(({ theme }) => theme).toSorted());
});

test('the six without documented tinctures share the look of the county and say so', () => {
  const county = readThemes().find(({ names }) => names.includes('kreis-lippe'));
  assert.deepEqual(county.names, ['kreis-lippe', ...OPEN]);
  for (const name of OPEN) {
    const tokens = readFileSync(inRepo(`packages/themes/tokens/${name}.json`), 'utf8');
    assert.match(tokens, /nicht belegt, deshalb gilt die Farbwelt des Kreises Lippe/);
  }
});

test('A-08: a colour that is hard to see is found, in light and dark', () => {
  assert.deepEqual(faintPairs({}, 'light'), []);
  assert.match(
    faintPairs({ action: '#f2c200' }, 'light').join(),
    /action on #fff.*1\.\d\d of 4\.5/,
  );
  assert.match(faintPairs({ action: '#004b93' }, 'dark').join(), /action on #14171b/);
  assert.match(faintPairs({ tint: '#8a8a8a' }, 'light').join(), /completed on #8a8a8a/);
});

test('a theme gives both schemes where light-dark() is known, else the light one', () => {
  const sheet = themeSheet([
    { names: ['a', 'b'], light: { action: '#111111' }, dark: { action: '#eeeeee' } },
  ]);
  assert.equal(
    sheet,
    ':where([theme=a],[theme=b]){--_theme-color-action:#111111}' +
      '@supports (color:light-dark(#000,#fff)){' +
      ':where([theme=a],[theme=b]){--_theme-color-action:light-dark(#111111,#eeeeee)}}',
  );
});
