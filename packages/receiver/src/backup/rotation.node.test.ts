import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { call, entriesIn, fill } from '../testing/copies.ts';
import { prove } from './restore-proof.ts';
import { rotate } from './rotation.ts';

const folder = mkdtempSync(join(tmpdir(), 'feedback-rotation-'));
const path = join(folder, 'feedback.sqlite');
before(() => fill(path, 2));
after(() => rmSync(folder, { recursive: true }));

const NOW = Date.UTC(2026, 10, 30, 2, 30);
const DAY = 86_400_000;
const nameOf = (daysAgo: number) => {
  const stamp = new Date(NOW - daysAgo * DAY).toISOString().slice(0, 19);
  return `feedback-${stamp.replace('T', '-').replaceAll(':', '')}.sqlite`;
};

let count = 0;
/** A folder with copies of these ages and other files. */
function copiesOf(ages: readonly number[], others: readonly string[] = []): string {
  const copies = join(folder, `copies-${String(count++)}`);
  mkdirSync(copies);
  for (const name of [...ages.map(nameOf), ...others]) writeFileSync(join(copies, name), name);
  return copies;
}

void describe('rotation of backups', () => {
  void it('R-28: removes what is older than the days it is told, and says so', () => {
    const copies = copiesOf([0, 1, 2, 29, 31, 32]);
    const gone = rotate(join(copies, nameOf(0)), 30, path, NOW);
    assert.deepEqual(
      gone,
      [31, 32].map(nameOf).map((name) => join(copies, name)),
    );
    assert.deepEqual(readdirSync(copies), [29, 2, 1, 0].map(nameOf));
  });

  void it('R-28: keeps three copies however old they are, where the clock has jumped', () => {
    const copies = copiesOf([0, 400, 401, 402, 403]);
    rotate(join(copies, nameOf(0)), 30, path, NOW);
    assert.deepEqual(readdirSync(copies), [401, 400, 0].map(nameOf));
  });

  void it('R-28: keeps the newest where a clock that was ahead named others', () => {
    const copies = copiesOf([0, -400, -401, -402]);
    assert.deepEqual(rotate(join(copies, nameOf(0)), 30, path, NOW), []);
  });

  void it('R-28: touches nothing that has another name, no folder and not the database', () => {
    const others = ['feedback-alt.sqlite', 'feedback-2020-01-01.sqlite', 'notizen.txt'];
    const copies = copiesOf([0, 1, 2, 40], others);
    mkdirSync(join(copies, nameOf(50)));
    rotate(join(copies, nameOf(0)), 30, join(copies, nameOf(40)), NOW);
    assert.equal(readdirSync(copies).length, 8);
  });
});

void describe('a backup with rotation', () => {
  const backUp = (...args: string[]) => call('backup', args, path, folder);

  void it('R-28: counts by the name, and removes only after the new copy has been read', () => {
    const copies = copiesOf([0, 1, 2, 3, 4000]);
    const { status, text } = backUp('--keep', '3650', copies);
    assert.equal(status, 0, text);
    assert.match(text, /^Gesichert: .*\nGelöscht: .*2015-12-18-023000\.sqlite\n$/);
    assert.equal(call('backup', ['--keep', '1', copies], `${path}-weg`, folder).status, 1);
    assert.equal(readdirSync(copies).length, 5);
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

void describe('the proof of a restore', () => {
  void it('R-09: restores the newest copy beside everything else and says what is in it', () => {
    const copies = copiesOf([]);
    assert.equal(call('backup', [copies], path, folder).status, 0);
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('strategy-proof-'));
    const { status, text } = call('proof', [copies], undefined, folder);
    assert.equal(status, 0, text);
    assert.match(text, /^Probe bestanden: .*feedback-\d{4}.*\(UTC\), Einträge: 2\.\n$/);
    const left = readdirSync(tmpdir()).filter((name) => name.startsWith('strategy-proof-'));
    assert.deepEqual(left, before);
    assert.equal(entriesIn(path), 2);
  });

  void it('R-09: fails for copies that would not help', async () => {
    const copies = copiesOf([]);
    await assert.rejects(prove(copies, NOW), /liegt keine Sicherung/);
    writeFileSync(join(copies, nameOf(10)), 'x');
    await assert.rejects(prove(copies, NOW), /ist 10 Tage alt\. Läuft die Sicherung noch\?/);
    writeFileSync(join(copies, nameOf(1)), 'x'.repeat(10_000));
    await assert.rejects(prove(copies, NOW), /taugt nicht: Sie ist keine lesbare Datenbank/);
    await assert.rejects(prove(join(copies, 'weg'), NOW), /gibt es nicht\. Ist die Platte/);
    assert.match(call('proof', [], undefined, folder).text, /^Probt eine Wiederherstellung/);
  });
});
