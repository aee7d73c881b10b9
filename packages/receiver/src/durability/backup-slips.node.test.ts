import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  globSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { call, entriesIn, fill, leftovers } from '../testing/copies.ts';
import { skipWithout } from '../testing/skip-without.ts';

const ENTRIES = 3;

const folder = mkdtempSync(join(tmpdir(), 'feedback-copies-'));
const copies = join(folder, 'Sicherung für März');
const path = join(folder, 'feedback.sqlite');
const good = join(copies, 'gut.sqlite');
const isRoot = process.getuid?.() === 0;

const backUp = (args: readonly string[], url = path) =>
  call('backup', args, url || undefined, copies);

const copiesNow = () => globSync('*.sqlite', { cwd: copies });

before(async () => {
  mkdirSync(copies);
  await fill(path, ENTRIES);
  assert.equal(backUp([good]).status, 0);
});
after(() => rmSync(folder, { recursive: true }));

/** What is called, what it says, and what has to be there first. */
type Wrong = readonly [
  name: string,
  args: readonly string[],
  says: RegExp,
  url?: string,
  prepare?: () => void,
];

const broken = join(folder, 'broken.sqlite');
const breakIt = () => {
  copyFileSync(good, broken);
  const bytes = readFileSync(broken);
  bytes.fill(0x5a, 4096, 12_000);
  writeFileSync(broken, bytes);
};
const wrong: readonly Wrong[] = [
  ['without a target', [], /Genau eines davon/],
  ['with two targets', ['eins.sqlite', 'zwei.sqlite'], /Genau eines davon/],
  ['with --note', ['--note'], /Genau eines davon/],
  ['with --noted alone', ['--noted'], /Genau eines davon/],
  ['with --noted for SQLite', ['--noted', good], /gilt für PostgreSQL/],
  ['with a leading dash', ['-gut.sqlite'], /setzen Sie „\.\/“ davor/],
  ['onto the database itself', [path], /Datenbank selbst/],
  ['onto its log', [`${path}-wal`], /Datenbank selbst/],
  ['onto its mark', [`${path}-known`], /Datenbank selbst/],
  [
    'onto a link to the database',
    ['link.sqlite'],
    /Datenbank selbst/,
    path,
    () => symlinkSync(path, join(copies, 'link.sqlite')),
  ],
  [
    'onto a second name of the database',
    ['hart.sqlite'],
    /Datenbank selbst/,
    path,
    () => linkSync(path, join(copies, 'hart.sqlite')),
  ],
  ['into a folder that is not there', ['nirgends/x.sqlite'], /Den Ordner/],
  ['onto a device', ['/dev/full'], /keine Datei/],
  [
    'of a database that is not there',
    ['neu.sqlite'],
    /gibt es nicht/,
    join(folder, 'fedback.sqlite'),
  ],
  ['without DATABASE_URL', ['neu.sqlite'], /gibt es nicht/, ''],
  [
    'of an empty file',
    ['neu.sqlite'],
    /ist leer/,
    join(folder, 'leer'),
    () => writeFileSync(join(folder, 'leer'), ''),
  ],
  [
    'of something else',
    ['neu.sqlite'],
    /keine lesbare Datenbank/,
    join(folder, 'text'),
    () => writeFileSync(join(folder, 'text'), 'Kein SQLite. '.repeat(99)),
  ],
  ['of a damaged database', ['neu.sqlite'], /taugt nicht/, broken, breakIt],
  ['of PostgreSQL', ['neu.sqlite'], /pg_dump/, 'postgres://localhost/x'],
];

void describe('a backup that is called wrongly', () => {
  for (const [name, args, says, url, prepare] of wrong) {
    void it(`R-28: ${name}: says so and leaves every older copy as it was`, () => {
      prepare?.();
      const before = readFileSync(good);
      const { status, text } = backUp(args, url);
      assert.notEqual(status, 0);
      assert.match(text, says);
      assert.ok(readFileSync(good).equals(before));
      assert.equal(entriesIn(path), ENTRIES);
      assert.deepEqual(leftovers(copies), []);
      assert.ok(
        !existsSync(join(copies, 'neu.sqlite')) && !existsSync(join(folder, 'fedback.sqlite')),
      );
      rmSync(join(copies, 'link.sqlite'), { force: true });
      rmSync(join(copies, 'hart.sqlite'), { force: true });
    });
  }

  void it('R-28: onto an older copy, twice in a second, into a folder: gets a name of its own', () => {
    const before = readFileSync(good);
    const names = copiesNow().length;
    for (const target of [good, good, copies, './-x.sqlite']) {
      const { status, text } = backUp([target]);
      assert.equal(status, 0, text);
      const [, made = ''] = /Gesichert: (.*)/.exec(text) ?? [];
      assert.equal(entriesIn(made), ENTRIES);
      assert.equal(statSync(made).mode & 0o777, 0o600);
    }
    assert.equal(copiesNow().length, names + 4);
    assert.ok(readFileSync(good).equals(before));
  });

  const noRoot = skipWithout(isRoot, 'root');
  void it('R-28: onto a disk that gets full: leaves what was there', { skip: noRoot }, () => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', disk]);
    copyFileSync(good, join(disk, 'alt.sqlite'), 0);
    const { status } = backUp([join(disk, 'alt.sqlite')]);
    const left = globSync('{.,}*', { cwd: disk });
    const entries = entriesIn(join(disk, 'alt.sqlite'));
    spawnSync('umount', [disk]);
    assert.deepEqual([status, left, entries], [1, ['alt.sqlite'], ENTRIES]);
  });
});
