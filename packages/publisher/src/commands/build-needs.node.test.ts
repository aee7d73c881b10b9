import assert from 'node:assert/strict';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sampleFeed } from '../testing/edited-workbook.ts';
import { readBook } from '../workbook/read-book.ts';
import { COMMANDS } from './commands.ts';

const folder = mkdtempSync(join(tmpdir(), 'needs-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});
const at = (name: string): string => join(folder, name);
const NOW = new Date(Date.UTC(2026, 11, 1, 12));

const run = (name: string, ...args: string[]) => {
  const command = COMMANDS[name];
  assert.ok(command);
  return command(args, NOW, () => undefined);
};

const cases = new URL('../../../feed/fixtures/cases/', import.meta.url);
copyFileSync(new URL('needs-export.json', cases), at('needs.json'));
writeFileSync(at('feed.json'), JSON.stringify(sampleFeed()));
await run('export', at('feed.json'), at('kreis.xlsx'));

const needsOf = (path: string): string[] =>
  (JSON.parse(readFileSync(path, 'utf8')) as { needs: { id: string }[] }).needs.map(({ id }) => id);

void it('publishes the needs of an export, and writes none of them into the workbook', async () => {
  const { isFine, lines } = await run(
    'build',
    ...[at('kreis.xlsx'), at('needs.json'), '--out', at('feed'), '--workbook', at('neu.xlsx')],
  );
  assert.equal(isFine, true, lines.join('\n'));
  const all = needsOf(at('feed/strategy.json'));
  assert.deepEqual(all.slice(-2), ['anliegen-0123456789ab', 'anliegen-ba9876543210']);
  const { sheets } = await readBook(readFileSync(at('neu.xlsx')), 'neu.xlsx');
  const ids = sheets.find(({ name }) => name === 'Anliegen')?.rows.map(([id]) => id);
  assert.deepEqual(ids?.slice(1).filter(Boolean), all.slice(0, -2));
});

void it('takes off the pages what the moderation took back', async () => {
  writeFileSync(at('leer.json'), JSON.stringify({ needs: [] }));
  await run('build', at('neu.xlsx'), at('needs.json'), '--out', at('zwei'));
  const { lines } = await run('build', at('neu.xlsx'), at('leer.json'), '--out', at('zwei'));
  assert.match(lines.at(-1) ?? '', /0 neu, 0 geändert, 2 entfernt/);
  assert.ok(!needsOf(at('zwei/strategy.json')).includes('anliegen-0123456789ab'));
});

void it('E-03 E-06: publishes nothing where the list of all entries is named', async () => {
  const list = fileURLToPath(new URL('entries-export.csv', cases));
  const { isFine, lines } = await run('build', at('kreis.xlsx'), list, '--out', at('nichts'));
  assert.equal(isFine, false);
  assert.match(lines[0] ?? '', /Liste aller Rückmeldungen/);
  assert.doesNotMatch(lines.join('\n'), /geheim/i);
  assert.ok(!existsSync(at('nichts')));
});

void it('checks an export beside its workbook, and asks for the workbook where it is alone', async () => {
  const { lines } = await run('validate', at('needs.json'), at('kreis.xlsx'));
  assert.deepEqual(lines, ['Keine Hinweise.']);
  await assert.rejects(
    run('build', at('needs.json'), '--out', at('x')),
    /nennen Sie auch die Mappe/,
  );
});
