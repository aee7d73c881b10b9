import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { Migrator } from 'kysely/migration';
import { connect } from '../database/database.ts';
import { FIRST, migrations } from '../database/migrations.ts';
import { call, contentOf, datedCopy, fill } from '../testing/copies.ts';
import { prove } from './restore-proof.ts';

const ENTRIES = 3;
const NOW = Date.UTC(2026, 10, 30, 2, 30);
const DAY = 86_400_000;
const nameOf = (daysAgo: number) => datedCopy(NOW - daysAgo * DAY);

const folder = mkdtempSync(join(tmpdir(), 'feedback-proof-'));
const sound = join(folder, 'sound.sqlite');
/** Where the proof works, and leaves nothing. */
const scratch = join(folder, 'scratch');
before(async () => {
  mkdirSync(scratch);
  process.env['TMPDIR'] = scratch;
  await fill(sound, ENTRIES);
});
after(() => rmSync(folder, { recursive: true }));

/** A folder with these files, which are copies of the sound database where nothing else is told. */
function folderOf(files: Readonly<Record<string, string | undefined>>): string {
  const copies = mkdtempSync(join(folder, 'copies-'));
  for (const [name, text] of Object.entries(files)) {
    if (text === undefined) copyFileSync(sound, join(copies, name));
    else writeFileSync(join(copies, name), text);
  }
  return copies;
}

void describe('the proof of a restore', () => {
  void it('R-09: says of the newest copy when it was made and what is in it', async () => {
    const copies = folderOf({ [nameOf(1)]: 'x', [nameOf(0)]: undefined, 'zuletzt.sqlite': 'x' });
    const copy = join(copies, nameOf(0));
    assert.deepEqual(await prove(copies, NOW), { copy, made: NOW, entries: ENTRIES });
  });

  void it('R-09: is a command that touches neither the database nor the copy, and leaves nothing', async () => {
    const live = join(folder, 'live.sqlite');
    await fill(live, 1);
    const now = Date.now();
    const copies = folderOf({ [datedCopy(now)]: undefined });
    const files = [live, join(copies, datedCopy(now))];
    const before = files.map(contentOf);
    const { status, text } = call('proof', [copies], live, folder);
    assert.equal(status, 0, text);
    const [date = '', time = ''] = new Date(now).toISOString().split('T');
    const made = `gemacht am ${date} ${time.slice(0, 5)} (UTC), Einträge: ${String(ENTRIES)}.\n`;
    assert.equal(text, `Probe bestanden: ${files[1] ?? ''}, ${made}`);
    assert.deepEqual(files.map(contentOf), before);
    assert.deepEqual(readdirSync(scratch), []);
  });

  void it('R-10: brings a copy of an older receiver up to date', async () => {
    const old = join(folder, 'old.sqlite');
    const db = connect(old);
    await new Migrator({ db, provider: migrations }).migrateTo(FIRST);
    await db.destroy();
    assert.equal((await prove(old, NOW)).entries, 0);
  });

  void it('R-09: takes two days as recent, and a copy that is named by itself at any age', async () => {
    const copies = folderOf({ [nameOf(2)]: undefined });
    assert.equal((await prove(copies, NOW)).entries, ENTRIES);
    await assert.rejects(prove(copies, NOW + 1), /ist 2 Tage alt\. Läuft die Sicherung noch\?/);
    assert.equal((await prove(join(copies, nameOf(2)), NOW + 900 * DAY)).entries, ENTRIES);
  });

  void it('R-09: fails for copies that would not help, and leaves nothing of them', async () => {
    const readOnly = join(folder, 'read-only.sqlite');
    copyFileSync(sound, readOnly);
    const database = new DatabaseSync(readOnly);
    database.exec(
      "CREATE TRIGGER full BEFORE INSERT ON fact BEGIN SELECT RAISE(ABORT, 'full'); END",
    );
    database.close();
    const wrong: readonly [string, RegExp][] = [
      [folderOf({ 'sicherung.sqlite': 'x' }), /liegt keine Sicherung, die nach ihrem Datum/],
      [folderOf({ [nameOf(10)]: 'x' }), /ist 10 Tage alt\. Läuft die Sicherung noch\?/],
      [folderOf({ [nameOf(1)]: 'x'.repeat(10_000) }), /taugt nicht: Sie ist keine lesbare Daten/],
      [folderOf({ [nameOf(1)]: '', [nameOf(2)]: undefined }), /ist leer/],
      [join(folder, 'weg'), /gibt es nicht\. Ist die Platte/],
      [readOnly, /full/],
    ];
    for (const [place, says] of wrong) await assert.rejects(prove(place, NOW), says);
    assert.deepEqual(readdirSync(scratch), []);
  });

  void it('R-09: called wrongly, says how it is called, and fails', () => {
    for (const args of [[], ['--help'], [sound, sound]]) {
      const { status, text } = call('proof', args, undefined, folder);
      assert.equal(status, 1, text);
      assert.match(text, /^Probt eine Wiederherstellung/);
    }
  });
});
