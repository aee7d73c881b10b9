import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { buildReceiver } from '../programs/programs.mjs';
import { tarballSuite } from '../programs/tarball-suite.mjs';
import { Operator } from './operator.mjs';

describe("the receiver's tarball", () => {
  const { folder, at } = tarballSuite('receiver', buildReceiver, ['betrieb/README.md']);
  const program = () => at('bin/strategy-receiver.mjs');

  it('R-09: runs, keeps a message, and has it again from a backup after a kill', async (t) => {
    const operator = new Operator([process.execPath, program()], folder);
    t.after(() => operator.kill());
    await operator.walk();
  });

  it('says in German which Node it needs, before it loads anything', () => {
    const old = 'Object.defineProperty(process, "versions", { value: { node: "20.1.0" } })';
    const args = ['--import', `data:text/javascript,${old}`, program(), 'start'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, /^Der Empfänger braucht Node\.js 24 oder neuer; hier läuft /);
  });

  it('names every command as its own program does', () => {
    const { stdout } = spawnSync(process.execPath, [program(), 'help'], { encoding: 'utf8' });
    assert.doesNotMatch(stdout, /npm run/);
    assert.equal(stdout.match(/strategy-receiver \w+/g)?.length, 6);
  });
});
