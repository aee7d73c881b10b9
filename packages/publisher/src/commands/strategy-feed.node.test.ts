import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { validateFeed } from '../validate/validate-feed.ts';
import { editedFile } from '../testing/edited-workbook.ts';

const program = fileURLToPath(new URL('strategy-feed.ts', import.meta.url));
const sample = fileURLToPath(
  new URL('../../../feed/fixtures/lippe/strategy.json', import.meta.url),
);
const folder = mkdtempSync(join(tmpdir(), 'strategy-feed-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the program in a folder of its own, as somebody would at a prompt. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=strategy-source', program, ...args],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const jsonAt = (path: string) =>
  JSON.parse(readFileSync(join(folder, path), 'utf8')) as Record<string, unknown>;

void it('makes a template that can be published as it is, everything in it marked as an example', () => {
  assert.deepEqual(run('template', 'vorlage.xlsx'), {
    status: 0,
    stdout: 'vorlage.xlsx ist geschrieben.\n',
    stderr: '',
  });
  assert.equal(run('validate', 'vorlage.xlsx').stdout, 'Keine Hinweise.\n');
  const { status, stdout } = run('build', 'vorlage.xlsx', '--out', 'neu', '--parts');
  assert.equal(status, 0);
  assert.match(stdout, /Fassung \d{4}-\d\d-\d\d\.1, \d+ neu, 0 geändert, 0 entfernt\./);
  assert.deepEqual(validateFeed(jsonAt('neu/strategy.json')), []);
  assert.ok(readdirSync(join(folder, 'neu/parts')).includes('strategy.json'));
});

void it('E-02: gives back what it was exported from, and the same revision where nothing changed', () => {
  for (const target of ['lippe.xlsx', 'lippe.ods', 'lippe']) {
    assert.equal(run('export', sample, target).status, 0);
    const { status, stdout } = run('build', target, '--out', 'gleich', '--previous', sample);
    assert.equal(status, 0, stdout);
    assert.match(stdout, /Fassung 2026-11-20\.1, 0 neu, 0 geändert, 0 entfernt/);
    const { counts: _counts, ...feed } = jsonAt('gleich/strategy.json');
    assert.deepEqual(feed, JSON.parse(readFileSync(sample, 'utf8')));
  }
});

void it('E-06: publishes nothing where something has to be mended, and leaves what is there', async () => {
  mkdirSync(join(folder, 'da'));
  copyFileSync(sample, join(folder, 'da/strategy.json'));
  const wrong = await editedFile((of) => of('Maßnahmen').set('Status', 2, 'laufend'));
  writeFileSync(join(folder, 'falsch.xlsx'), wrong);
  const { status, stdout } = run('build', 'falsch.xlsx', '--out', 'da', '--workbook', 'neu.xlsx');
  assert.equal(status, 1);
  assert.match(
    stdout,
    /^Bitte berichtigen: Blatt Maßnahmen, Zelle \w+ \(Status\): „laufend“ gibt es nicht\. Meinten Sie „in Umsetzung“\?\n/,
  );
  assert.match(stdout, /Es wurde nichts veröffentlicht\.\n$/);
  assert.equal(
    readFileSync(join(folder, 'da/strategy.json'), 'utf8'),
    readFileSync(sample, 'utf8'),
  );
  assert.deepEqual(readdirSync(join(folder, 'da')), ['strategy.json']);
});

void it('E-06: publishes nothing where anything else of the call cannot be done', () => {
  for (const [option, value, status] of [
    ['--workbook', 'mappe.txt', 2],
    ['--workbook', 'lippe.xlsx/mappe.xlsx', 3],
    ['--previous', 'vertippt.json', 3],
  ] as const) {
    assert.equal(run('build', 'lippe.xlsx', '--out', 'nichts', option, value).status, status);
    const there = existsSync(join(folder, 'nichts')) ? readdirSync(join(folder, 'nichts')) : [];
    assert.deepEqual(there, []);
  }
});

void it('puts the boundaries of a feed beside it', () => {
  writeFileSync(join(folder, 'boundaries.json'), '{}');
  assert.doesNotMatch(run('build', 'lippe.xlsx', '--out', 'grenzen').stdout, /Hinweis/);
  assert.equal(readFileSync(join(folder, 'grenzen/boundaries.json'), 'utf8'), '{}');
  rmSync(join(folder, 'boundaries.json'));
});

void it('tells what changed, entry by entry, and writes the workbook with the ids that are new', async () => {
  writeFileSync(
    join(folder, 'mehr.xlsx'),
    await editedFile((of) => {
      const sheet = of('Maßnahmen');
      sheet.set('Titel', sheet.next, 'Glasfaser für alle');
      sheet.set('Status', sheet.row('Kennung', 'chatbot'), 'ruht');
      const terms = of('Begriffe');
      terms.clear(terms.next - 1);
    }),
  );
  assert.match(
    run('build', 'mehr.xlsx', '--out', 'mehr', '--previous', sample, '--workbook', 'mit.xlsx')
      .stdout,
    /1 neu, 1 geändert, \d+ entfernt/,
  );
  const { stdout } = run('diff', sample, 'mit.xlsx');
  assert.match(stdout, /Neu: Maßnahmen – Glasfaser für alle\n/);
  assert.match(
    stdout,
    /Geändert: Maßnahmen – Automatische Auskunft rund um die Uhr\n {2}Status: „eingestellt“ → „ruht“\n/,
  );
  assert.match(stdout, /Entfernt: Begriffe – /);
  const { entries } = JSON.parse(
    run('diff', 'mehr/strategy.json', 'mit.xlsx', '--json').stdout,
  ) as { entries: unknown[] };
  assert.deepEqual(entries, []);
});

void it('writes workbooks for towns and puts them together again', () => {
  assert.equal(run('template', '--town', 'Lemgo', sample, 'lemgo.xlsx').status, 0);
  assert.equal(run('template', '--town', '05766020', sample, 'detmold.xlsx').status, 0);
  const books = ['kreis.xlsx', 'lemgo.xlsx', 'detmold.xlsx'];
  assert.equal(run('export', sample, 'kreis.xlsx').status, 0);
  const made = run(
    'build',
    ...books,
    '--out',
    'alle',
    '--previous',
    sample,
    '--workbook',
    'kern.xlsx',
  );
  assert.equal(made.status, 0, made.stdout);
  assert.match(made.stdout, /Fassung 2026-11-20\.1, 0 neu, 0 geändert, 0 entfernt/);
  // The county's workbook holds nothing of these towns now; theirs bring it back.
  assert.match(run('diff', sample, 'kern.xlsx').stdout, /0 neu, 0 geändert, \d\d entfernt/);
  const again = run('build', 'kern.xlsx', 'lemgo.xlsx', 'detmold.xlsx', '--out', 'alle');
  assert.match(again.stdout, /, 0 neu, 0 geändert, 0 entfernt/);
  assert.match(
    run('template', '--town', 'Lemggo', sample, 'x.xlsx').stderr,
    /Meinten Sie „Lemgo“\?/,
  );
});

void it('says what is wrong with a call, and with a file', () => {
  assert.deepEqual(run('bild'), {
    status: 2,
    stdout: '',
    stderr: '„bild“ gibt es nicht. Meinten Sie „build“?\n',
  });
  assert.equal(run('build', 'lippe.xlsx').status, 2);
  assert.equal(run('validate', 'lippe.xlsx', '--jsn').status, 2);
  assert.deepEqual(run('validate', 'nix.xlsx').status, 3);
  writeFileSync(join(folder, 'kaputt.json'), '{"schema": "1.1",');
  assert.equal(run('validate', 'kaputt.json').status, 3);
  assert.match(run().stdout, /Ergebnis: 0 in Ordnung/);
});
