import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { fill } from '../testing/copies.ts';
import { compareWith, lastRow } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'feedback-verify-'));
const path = join(folder, 'feedback.sqlite');
let source: DatabaseSync;
before(async () => {
  await fill(path, 3);
  source = new DatabaseSync(path);
});
after(() => {
  source.close();
  rmSync(folder, { recursive: true });
});

let count = 0;
/** A copy in which something was changed. */
function copyWith(change: string): string {
  const copy = join(folder, `copy-${String(count++)}.sqlite`);
  copyFileSync(path, copy);
  const database = new DatabaseSync(copy);
  database.exec(change);
  database.close();
  return copy;
}
const ONE = 'DELETE FROM entry WHERE rowid = 3';

void describe('a copy that is compared with its source', () => {
  void it('R-28: counts only where all is in it that was there when it was begun', () => {
    compareWith(source, copyWith(''), lastRow(source));
    const later = copyWith(ONE);
    compareWith(source, later, 2);
    assert.throws(() => compareWith(source, later, lastRow(source)), /fehlen 1 Einträge/);
  });

  void it('R-28: may hold what was deleted meanwhile', () => {
    const copy = copyWith('');
    const until = lastRow(source);
    source.exec(ONE);
    compareWith(source, copy, until);
  });

  void it('R-28: is none with other tables, or damaged', () => {
    const version = "DELETE FROM kysely_migration WHERE name LIKE '0013%'";
    const until = lastRow(source);
    assert.throws(() => compareWith(source, copyWith(version), until), /andere Tabellen/);
    const damaged = join(folder, 'damaged.sqlite');
    writeFileSync(damaged, 'x'.repeat(9000));
    assert.throws(() => compareWith(source, damaged, until), /keine lesbare Datenbank/);
  });
});
