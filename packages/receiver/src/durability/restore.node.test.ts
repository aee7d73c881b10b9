import assert from 'node:assert/strict';
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { call, entriesIn, fill } from '../testing/copies.ts';
import { ServerProcess } from '../testing/server-process.ts';

const ENTRIES = 3;

const folder = mkdtempSync(join(tmpdir(), 'feedback-restore-'));
const path = join(folder, 'feedback.sqlite');
const good = join(folder, 'gut.sqlite');
const broken = join(folder, 'broken.sqlite');

before(async () => {
  await fill(path, ENTRIES);
  assert.equal(call('backup-cli.ts', [good], path, folder).status, 0);
});
after(() => rmSync(folder, { recursive: true }));

const restore = (args: readonly string[], url = path) => call('restore-cli.ts', args, url, folder);

void describe('restoring', () => {
  void it('R-28: keeps the database that was there, and a receiver starts on the copy', async () => {
    const own = mkdtempSync(join(folder, 'own-'));
    const file = join(own, 'feedback.sqlite');
    await fill(file, ENTRIES + 2);
    const { status, text } = restore([good], file);
    assert.equal(status, 0, text);
    assert.equal(entriesIn(file), ENTRIES);
    const [, kept = ''] = /liegt daneben: (.*)/.exec(text) ?? [];
    assert.equal(entriesIn(kept), ENTRIES + 2);
    const server = await ServerProcess.start({ folder: own });
    assert.equal((await server.send('nachher')).status, 201);
    const running = restore([good], file);
    assert.notEqual(running.status, 0);
    assert.match(running.text, /läuft noch/);
    assert.equal((await server.send('immer noch')).status, 201);
    await server.end();
    assert.equal(entriesIn(file), ENTRIES + 2);
  });

  void it('R-28: replaces a database that is damaged or gone, and keeps what there is', () => {
    const own = mkdtempSync(join(folder, 'own-'));
    const file = join(own, 'feedback.sqlite');
    assert.equal(restore([good], file).status, 0);
    truncateSync(file, 5000);
    const { status, text } = restore([good], file);
    assert.equal(status, 0, text);
    assert.equal(entriesIn(file), ENTRIES);
    assert.equal(statSync(/liegt daneben: (.*)/.exec(text)?.[1] ?? '').size, 5000);
  });

  void it('R-28: takes nothing that is no sound copy, and changes nothing', () => {
    const bytes = readFileSync(good);
    writeFileSync(broken, bytes.fill(0x5a, 4096, 12_000));
    const before = readFileSync(path);
    const cases: [string[], RegExp][] = [
      [[], /steht dabei still/],
      [['--force'], /steht dabei still/],
      [[join(folder, 'fehlt.sqlite')], /gibt es nicht/],
      [[folder], /gibt es nicht/],
      [[broken], /taugt nicht/],
      [[path], /Datenbank selbst/],
    ];
    for (const [args, says] of cases) {
      const { status, text } = restore(args);
      assert.notEqual(status, 0);
      assert.match(text, says);
    }
    assert.ok(readFileSync(path).equals(before));
  });

  void it('R-26: a receiver makes no empty database where one was', async () => {
    const own = mkdtempSync(join(folder, 'own-'));
    await (await ServerProcess.start({ folder: own })).end();
    // A process that ends before it listens to signals leaves its log.
    for (const end of ['', '-wal', '-shm'])
      rmSync(join(own, `feedback.sqlite${end}`), { force: true });
    await assert.rejects(ServerProcess.start({ folder: own }), /fehlt oder ist leer/);
    copyFileSync(good, join(own, 'feedback.sqlite'));
    await assert.rejects(ServerProcess.start({ folder: own }), /eine andere Datenbank/);
  });
});
