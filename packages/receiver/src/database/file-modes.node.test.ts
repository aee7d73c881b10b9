import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { connect, migrate } from './database.ts';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

/** Opens a database under the widest umask. @returns modes of its files while it is open */
async function modesWhileOpen(path: string): Promise<string[]> {
  const before = process.umask(0);
  const database = connect(path);
  try {
    await migrate(database);
    return [path, `${path}-wal`, `${path}-shm`].map(modeOf);
  } finally {
    await database.destroy();
    process.umask(before);
  }
}

void describe('files of a database', () => {
  void it('P-07: nobody but the owner reads them, however wide the umask', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'feedback-modes-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'made/here/feedback.sqlite');
    assert.deepEqual(await modesWhileOpen(path), ['600', '600', '600']);
    assert.deepEqual(
      ['made', 'made/here'].map((name) => modeOf(join(folder, name))),
      ['700', '700'],
    );
  });

  void it('P-07: what was wider is narrowed at the next start, with all that lies beside it', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'feedback-modes-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'feedback.sqlite');
    await modesWhileOpen(path);
    for (const file of [path, `${path}-known`]) chmodSync(file, 0o666);
    assert.deepEqual(await modesWhileOpen(path), ['600', '600', '600']);
    assert.equal(modeOf(`${path}-known`), '600');
    const empty = join(folder, 'empty.sqlite');
    writeFileSync(empty, '', { mode: 0o644 });
    assert.deepEqual(await modesWhileOpen(empty), ['600', '600', '600']);
  });
});
