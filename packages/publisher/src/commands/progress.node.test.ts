import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'strategy-progress-'));
const sample = pathOf('../../../feed/fixtures/lippe/strategy.json');
copyFileSync(sample, join(folder, 'alt.json'));
const { measures } = JSON.parse(readFileSync(sample, 'utf8')) as { measures: unknown[] };
const CHECK = `Prüfe ${measures.length} Maßnahmen …`;
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the program as if its errors went to a terminal. */
function watched(...args: string[]) {
  const terminal = 'data:text/javascript,process.stderr.isTTY=true';
  const options = ['--conditions=strategy-source', '--import', terminal];
  const words = [...options, pathOf('strategy-feed.ts'), ...args];
  return spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
}

void it('names on the error output what is read, checked and written, in this order', () => {
  assert.equal(
    watched('export', 'alt.json', 'a.xlsx').stderr,
    'Lese alt.json …\nSchreibe a.xlsx …\n',
  );
  const options = ['--out', 'feed', '--previous', 'alt.json', '--workbook', 'b.xlsx'];
  const { stdout, stderr } = watched('build', 'a.xlsx', ...options);
  assert.equal(
    stderr,
    `Lese alt.json …\nLese a.xlsx …\n${CHECK}\nSchreibe b.xlsx …\nSchreibe feed/strategy.json …\n`,
  );
  assert.doesNotMatch(stdout, /…/);
  assert.equal(watched('validate', 'alt.json').stderr, `Lese alt.json …\n${CHECK}\n`);
});

void it('says nothing of it to machines, which may read both outputs as one', () => {
  const { stdout, stderr } = watched('validate', 'alt.json', '--json');
  assert.equal(stderr, '');
  assert.ok(JSON.parse(stdout));
});
