import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { root } from '../run/process.mjs';
import { reportOf, scoreOf } from './report.mjs';

const mutant = (status, more) => ({
  fileName: join(root, 'packages/feed/src/text/url.ts'),
  location: { start: { line: 8, column: 3 } },
  mutatorName: 'Regex',
  replacement: '/^tel:\n/',
  status,
  ...more,
});

it('counts a change that never ends as noticed, and leaves out what could not run', () => {
  const statuses = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError', 'CompileError'];
  assert.equal(scoreOf(statuses.map((status) => mutant(status))), 50);
  assert.equal(scoreOf([mutant('RuntimeError')]), 100);
});

it('tells the score of area and file, and where each missed change was made', () => {
  const other = { fileName: join(root, 'packages/feed/src/text/fold.ts') };
  const mutants = [mutant('Timeout'), mutant('Survived'), mutant('NoCoverage', other)];
  assert.deepEqual(reportOf('texts', mutants, 2400).trimStart().split('\n'), [
    '33.3 %     1 of    3   texts, 1 of them never end, 2 s',
    '  50.0 %     1 of    2     packages/feed/src/text/url.ts, 1 of them never end',
    '   0.0 %     0 of    1     packages/feed/src/text/fold.ts',
    '  packages/feed/src/text/url.ts:8:3 Regex: /^tel: /',
    '  packages/feed/src/text/fold.ts:8:3 Regex: /^tel: / (no test)',
  ]);
});
