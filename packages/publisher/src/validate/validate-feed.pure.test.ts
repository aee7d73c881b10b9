import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { parseStrategy, type Problem } from '@strategy-widgets/feed';
import { validateFeed } from './validate-feed.ts';

const fixtures = new URL('../../../feed/fixtures/', import.meta.url);
const namesIn = (folder: string) =>
  readdirSync(new URL(folder, fixtures)).filter((name) => name.endsWith('.json'));
const readFixture = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, fixtures), 'utf8'));

const told = ({ pointer, code, severity }: Problem) => `${severity} ${code} ${pointer}`;
const toldSorted = (problems: readonly Problem[]) => problems.map(told).sort();

for (const name of namesIn('valid/')) {
  test(`F-03: schema and parser take every field of valid/${name}`, () => {
    const feed = readFixture(`valid/${name}`);
    assert.deepEqual(toldSorted(validateFeed(feed)), []);
    const { strategy, problems } = parseStrategy(feed);
    assert.deepEqual(toldSorted(problems), []);
    assert.ok(strategy);
  });
}

for (const name of namesIn('invalid/')) {
  const expected = name.split('.')[0] ?? '';
  test(`F-16: schema and parser find the same in invalid/${name}`, () => {
    const feed = readFixture(`invalid/${name}`);
    const { problems } = parseStrategy(feed);
    assert.deepEqual(toldSorted(problems), toldSorted(validateFeed(feed)));
    assert.ok(
      problems.some(({ code }) => code === expected),
      `expected ${expected}, found ${toldSorted(problems).join()}`,
    );
    if (!name.includes('several')) {
      const all = new Set(problems.map(({ code }) => code));
      assert.deepEqual([...all], [expected]);
    }
  });
}

test('the sample feed of Kreis Lippe has no problem', () => {
  const feed = readFixture('lippe/strategy.json');
  assert.deepEqual(toldSorted(validateFeed(feed)), []);
  assert.deepEqual(toldSorted(parseStrategy(feed).problems), []);
});

test('every problem code has a fixture', () => {
  const source = readFileSync(
    new URL('../../../feed/src/parse/problems.ts', import.meta.url),
    'utf8',
  );
  const codes = source
    .match(/(?<=\| ')[a-z-]+(?=')/g)
    ?.filter((code) => code.includes('-') || ['cycle', 'markup'].includes(code));
  const shown = new Set(namesIn('invalid/').map((name) => name.split('.')[0]));
  assert.deepEqual(
    codes?.filter((code) => !shown.has(code)),
    [],
  );
});
