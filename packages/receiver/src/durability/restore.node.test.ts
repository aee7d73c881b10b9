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
  assert.equal(call('backup', [good], path, folder).status, 0);
});
after(() => rmSync(folder, { recursive: true }));

const restore = (args: readonly string[], url = path) => call('restore', args, url, folder);

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

  void it('R-26: a receiver makes no empty database where one was, and takes no other one', async () => {
    const own = mkdtempSync(join(folder, 'own-'));
    await (await ServerProcess.start({ folder: own })).end();
    rmSync(join(own, 'feedback.sqlite'));
    await assert.rejects(ServerProcess.start({ folder: own }), /fehlt oder ist leer/);
    copyFileSync(good, join(own, 'feedback.sqlite'));
    await assert.rejects(ServerProcess.start({ folder: own }), /eine andere Datenbank/);
  });

  /** As a receiver leaves it that is killed: with what it acknowledged in its log. */
  async function killed(own: string): Promise<string> {
    const server = await ServerProcess.start({ folder: own });
    for (const text of ['eins', 'zwei']) assert.equal((await server.send(text)).status, 201);
    await server.end('SIGKILL');
    const file = join(own, 'feedback.sqlite');
    assert.ok(statSync(`${file}-wal`).size > 0);
    return file;
  }

  void it('R-28: a backup copied by hand beside the log of a killed receiver is not mixed with it', async () => {
    const own = mkdtempSync(join(folder, 'own-'));
    await fill(join(own, 'feedback.sqlite'), ENTRIES);
    const backup = join(own, 'eigene.sqlite');
    const made = call('backup', [backup], join(own, 'feedback.sqlite'), folder);
    assert.equal(made.status, 0, made.text);
    const file = await killed(own);
    const [log, copy] = [readFileSync(`${file}-wal`), readFileSync(backup)];
    copyFileSync(backup, file);
    await assert.rejects(ServerProcess.start({ folder: own }), /nicht zu dieser Datei gehört/);
    const again = call('backup', [join(own, 'neu.sqlite')], file, folder);
    assert.match(again.text, /nicht zu dieser Datei gehört/);
    assert.ok(readFileSync(file).equals(copy) && readFileSync(`${file}-wal`).equals(log));
    const { status, text } = restore([backup], file);
    assert.equal(status, 0, text);
    const [, kept = ''] = /liegt daneben: (.*)/.exec(text) ?? [];
    assert.ok(readFileSync(kept).equals(copy) && readFileSync(`${kept}-wal`).equals(log));
    assert.equal(entriesIn(file), ENTRIES);
  });

  void it('R-28: restores where only the log of a killed receiver is left, and keeps that', async () => {
    const file = await killed(mkdtempSync(join(folder, 'own-')));
    const log = readFileSync(`${file}-wal`);
    rmSync(file);
    const { status, text } = restore([good], file);
    assert.equal(status, 0, text);
    assert.equal(entriesIn(file), ENTRIES);
    assert.ok(readFileSync(/liegt daneben: (.*)/.exec(text)?.[1] ?? '').equals(log));
  });

  void it('R-26: an older copy of the file itself beside a newer log is named, its own log is taken', async () => {
    const own = mkdtempSync(join(folder, 'own-'));
    const file = join(own, 'feedback.sqlite');
    await fill(file, 1);
    const older = readFileSync(file);
    await fill(file, 4);
    await killed(own);
    const newer = readFileSync(file);
    writeFileSync(file, older);
    await assert.rejects(ServerProcess.start({ folder: own }), /nicht zu dieser Datei gehört/);
    writeFileSync(file, newer);
    await (await ServerProcess.start({ folder: own })).end();
    assert.equal(entriesIn(file), 6);
  });
});
