import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { affectedTests, changedFiles, filesOfTests } from './affected.mjs';
import { quickSteps } from './quick.mjs';

const files = new Map([
  [
    'packages/feed/src/text/url.test.ts',
    ['packages/feed/src/text/url.test.ts', 'packages/feed/src/text/url.ts'],
  ],
  [
    'packages/elements/src/x.test.ts',
    ['packages/feed/src/text/url.ts', 'packages/elements/src/x.ts'],
  ],
  ['scripts/run/a.node.test.mjs', ['scripts/run/a.mjs']],
]);

describe('what a change can break', () => {
  it('is every test that imports the changed file, by whatever way', () => {
    const [first, second] = files.keys();
    assert.deepEqual(affectedTests(['packages/feed/src/text/url.ts'], files), [first, second]);
    assert.deepEqual(affectedTests(['packages/elements/src/x.ts'], files), [second]);
  });

  it('is all of a package where data changed that tests read by name, and nothing for a text', () => {
    const data = ['packages/feed/fixtures/valid/minimal.json'];
    assert.deepEqual(affectedTests(data, files), ['packages/feed/src/text/url.test.ts']);
    assert.deepEqual(affectedTests(['README.md'], files), []);
  });

  it('follows imports across packages by name', async () => {
    const test = 'packages/elements/src/shared/page/page-hash.test.ts';
    const imports = (await filesOfTests([test])).get(test);
    assert.ok(imports.includes('packages/elements/src/shared/page/page-hash.ts'));
    const suite = 'packages/elements/src/vision-banner/vision-banner.test.ts';
    const all = (await filesOfTests([suite])).get(suite);
    assert.ok(
      all.some((file) => file.startsWith('packages/feed/src/')),
      'the feed, by its name',
    );
  });

  it('speaks of open changes, and of the last commit where there are none', () => {
    const ask =
      (open) =>
      (job, ...args) =>
        job === 'diff' && args.includes('HEAD~1') ? ['last.ts'] : job === 'diff' ? open : [];
    assert.deepEqual(changedFiles(ask(['open.ts'])), ['open.ts']);
    assert.deepEqual(changedFiles(ask([])), ['last.ts']);
  });
});

it('sorts tests into the runs that know them, and leaves slow ones to npm test', () => {
  const tests = [
    'a/x.pure.test.ts',
    'a/x.node.test.ts',
    'a/x.test.ts',
    'a/durability/kill.node.test.ts',
  ];
  const named = quickSteps(['a/x.ts'], tests).map(({ name, command: [, args] }) => [
    name,
    args.filter((arg) => tests.includes(arg)),
  ]);
  assert.deepEqual(named.slice(-3), [
    ['Pure tests', ['a/x.pure.test.ts']],
    ['Node tests', ['a/x.node.test.ts']],
    ['Chromium', ['a/x.test.ts']],
  ]);
});
