import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { call, datedCopy, fill, MAIN } from '../testing/copies.ts';
import { skipWithout } from '../testing/skip-without.ts';
import { rotate } from './rotation.ts';

// Names are in UTC wherever the server stands.
process.env['TZ'] = 'Pacific/Kiritimati';

const folder = mkdtempSync(join(tmpdir(), 'feedback-rotation-'));
const path = join(folder, 'feedback.sqlite');
before(() => fill(path, 2));
after(() => rmSync(folder, { recursive: true }));

const NOW = Date.UTC(2026, 10, 30, 2, 30);
const DAY = 86_400_000;
const SECOND = 1 / 86_400;
const nameOf = (daysAgo: number) => datedCopy(NOW - daysAgo * DAY);

let count = 0;
/** A folder with copies of these ages and other files. */
function copiesOf(ages: readonly number[], others: readonly string[] = []): string {
  const copies = join(folder, `copies-${String(count++)}`);
  mkdirSync(copies);
  for (const name of [...ages.map(nameOf), ...others]) writeFileSync(join(copies, name), name);
  return copies;
}

void describe('rotation of backups', () => {
  void it('R-28: removes what is older than the days it is told, to the second, and says so', () => {
    const copies = copiesOf([0, 1, 2, 29, 30, 30 + SECOND, 32]);
    const gone = rotate(join(copies, nameOf(0)), 30, path, NOW);
    assert.deepEqual(
      gone,
      [30 + SECOND, 32].map(nameOf).map((name) => join(copies, name)),
    );
    assert.deepEqual(readdirSync(copies), [30, 29, 2, 1, 0].map(nameOf));
  });

  void it('R-28: keeps three copies however old they are, where the clock has jumped', () => {
    const copies = copiesOf([0, 400, 401, 402, 403]);
    rotate(join(copies, nameOf(0)), 30, path, NOW);
    assert.deepEqual(readdirSync(copies), [401, 400, 0].map(nameOf));
  });

  void it('R-28: keeps the new one where others are named ahead and the clock jumps meanwhile', () => {
    const copies = copiesOf([0, 1, -400, -401, -402]);
    const gone = rotate(join(copies, nameOf(0)), 30, path, NOW + 100 * DAY);
    assert.deepEqual(gone, [join(copies, nameOf(1))]);
  });

  void it('R-28: of one second, the last one made is the newest', () => {
    const stamp = '2020-01-01-000000';
    const again = `feedback-${stamp}-${stamp}`;
    for (const newest of [`${again}.sqlite`, `${again}-3.sqlite`, `${again}-10.sqlite`]) {
      const others = [`feedback-${stamp}.sqlite`, `${again}.sqlite`, `${again}-2.sqlite`];
      const earlier = others.slice(0, newest === `${again}.sqlite` ? 1 : 3);
      const copies = copiesOf([0, 1], [...earlier, newest]);
      rotate(join(copies, nameOf(0)), 30, path, NOW);
      assert.deepEqual(readdirSync(copies), [newest, nameOf(1), nameOf(0)]);
    }
  });

  void it('R-28: touches nothing that has another name, no folder, no link and not the database', () => {
    const others = [
      ...['feedback-alt.sqlite', 'feedback-2020-01-01.sqlite', 'notizen.txt'],
      ...[`${nameOf(60)}.gz`, `${nameOf(60)}-wal`, `alt-${nameOf(60)}`],
    ];
    const copies = copiesOf([0, 1, 2, 40], others);
    mkdirSync(join(copies, nameOf(50)));
    symlinkSync(join(copies, 'notizen.txt'), join(copies, nameOf(51)));
    rotate(join(copies, nameOf(0)), 30, join(copies, nameOf(40)), NOW);
    assert.equal(readdirSync(copies).length, 12);
  });
});

void describe('a backup with rotation', () => {
  const backUp = (...args: string[]) => call('backup', args, path, folder);

  void it('R-28: counts by the name, not by what the file system says', () => {
    const copies = copiesOf([0, 1, 2, 3, 4000]);
    const { status, text } = backUp('--keep', '3650', copies);
    assert.equal(status, 0, text);
    assert.match(text, /^Gesichert: .*\nGelöscht: .*2015-12-18-023000\.sqlite\n$/);
    assert.equal(readdirSync(copies).length, 5);
  });

  const AGES = [4000, 4001, 4002, 4003, 4004];
  void it('R-28: removes nothing where there is no new copy: no database, or a broken one', () => {
    const copies = copiesOf(AGES);
    const broken = join(folder, 'broken.sqlite');
    copyFileSync(path, broken);
    const bytes = readFileSync(broken).fill(0x5a, 4096, 12_000);
    writeFileSync(broken, bytes);
    for (const url of [`${path}-weg`, broken]) {
      const { status, text } = call('backup', ['--keep', '1', copies], url, folder);
      assert.equal(status, 1, text);
      assert.deepEqual(readdirSync(copies).length, AGES.length, text);
    }
  });

  const skip = skipWithout(process.getuid?.() === 0, 'root');
  void it('R-28: removes nothing where a disk has not kept the new copy', { skip }, () => {
    const copies = copiesOf(AGES);
    const lost = 'inject=pwrite64:retval=4096:when=16';
    const args = ['-f', '-qq', '-o', '/dev/null', '-e', lost, process.execPath];
    args.push('--conditions=strategy-source', MAIN, 'backup', '--keep', '1', copies);
    const env = { ...process.env, DATABASE_URL: path };
    const { status, stderr } = spawnSync('strace', args, { encoding: 'utf8', env });
    assert.equal(status, 1);
    assert.match(stderr, /Die Kopie „.*“ taugt nicht/);
    assert.deepEqual(readdirSync(copies).length, AGES.length);
  });

  void it('R-28: refuses days that are none, and a file in the place of a folder', () => {
    const copies = copiesOf([1, 2, 3, 4, 5]);
    for (const days of ['0', '30d', '']) {
      const { status, text } = backUp('--keep', days, copies);
      assert.equal(status, 1, days);
      assert.match(text, days ? /--keep: „.*“ ist keine Zahl von Tagen/ : /Genau eines davon/);
    }
    assert.match(backUp('--keep', '30', join(copies, 'x.sqlite')).text, /braucht einen Ordner/);
    assert.equal(readdirSync(copies).length, 5);
  });
});
