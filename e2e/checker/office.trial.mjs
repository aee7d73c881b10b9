import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { exampleFeed } from '../../packages/publisher/src/commands/example-feed.ts';
import { feedDifference } from '../../packages/publisher/src/difference/feed-difference.ts';
import { readWorkbook } from '../../packages/publisher/src/reading/read-workbook.ts';
import { readBook } from '../../packages/publisher/src/workbook/read-book.ts';
import { feedAsOds, feedAsXlsx } from '../../packages/publisher/src/writing/write-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'strategy-office-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Opens a workbook in LibreOffice Calc and saves it, in a profile of its own, without a window. */
function savedByCalc(path, kind) {
  const into = join(folder, 'saved');
  mkdirSync(into, { recursive: true });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const args = [profile, '--headless', '--convert-to', kind, '--outdir', into, path];
  const { status, stderr, error } = spawnSync('soffice', args, { encoding: 'utf8' });
  assert.equal(status, 0, `libreoffice-calc is needed: ${error?.message ?? stderr}`);
  return readFileSync(join(into, path.split('/').at(-1).replace(/\w+$/, kind)));
}

const fixture = (name) =>
  JSON.parse(
    readFileSync(new URL(`../../packages/feed/fixtures/${name}`, import.meta.url), 'utf8'),
  );

const FEEDS = {
  template: exampleFeed,
  lippe: fixture('lippe/strategy.json'),
  suedwestfalen: fixture('suedwestfalen/strategy.json'),
  'all-fields': fixture('valid/all-fields.json'),
};

describe('E-02: what LibreOffice Calc saves of our workbooks says the same', () => {
  before(() => mkdirSync(folder, { recursive: true }));
  for (const [name, feed] of Object.entries(FEEDS))
    for (const [from, to] of [
      ['xlsx', 'xlsx'],
      ['xlsx', 'ods'],
      ['ods', 'ods'],
      ['ods', 'xlsx'],
    ])
      it(`${name}, ${from} saved as ${to}`, async () => {
        const path = join(folder, `${name}-${from}.${from}`);
        writeFileSync(path, await (from === 'xlsx' ? feedAsXlsx(feed) : feedAsOds(feed)));
        const book = await readBook(savedByCalc(path, to), `${name}.${to}`);
        const { feed: back, messages } = readWorkbook([book], feed);
        assert.deepEqual(
          messages.filter(({ kind }) => kind === 'refused'),
          [],
        );
        assert.deepEqual(feedDifference(feed, back), []);
      });
});
