import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { validate } from 'dockerfile-utils';
import { inRepo } from '../../build/paths.mjs';

const BETRIEB = inRepo('packages/receiver/betrieb');
const PROGRAM = '/opt/strategy/bin/strategy-receiver';
const read = (name) => readFileSync(join(BETRIEB, name), 'utf8');
const units = globSync('*.{service,timer}', { cwd: BETRIEB }).sort();
const services = units.filter((name) => name.endsWith('.service'));

/** Each setting of a unit with all its values. */
function settingsOf(name) {
  const pairs = [...read(name).matchAll(/^(\w+)=(.*)$/gm)].map(([, key, value]) => [key, value]);
  return new Map(Map.groupBy(pairs, ([key]) => key).entries());
}
const valueOf = (name, key) => settingsOf(name).get(key)?.at(-1)?.[1];

describe('the units of systemd', () => {
  const folder = mkdtempSync(join(tmpdir(), 'strategy-units-'));
  after(() => rmSync(folder, { recursive: true }));

  it('are what systemd takes, with no word it does not know', () => {
    const program = join(folder, 'strategy-receiver');
    writeFileSync(program, '#!/bin/sh\n');
    chmodSync(program, 0o755);
    for (const name of units) {
      writeFileSync(join(folder, name), read(name).replaceAll(PROGRAM, program));
    }
    const args = ['verify', ...units.map((name) => join(folder, name))];
    const { status, stderr, error } = spawnSync('systemd-analyze', args, { encoding: 'utf8' });
    assert.equal(error, undefined, 'systemd-analyze is missing: apt-get install systemd');
    const said = stderr.split('\n').filter((line) => units.some((name) => line.includes(name)));
    assert.deepEqual(said, []);
    assert.equal(status, 0, stderr);
  });

  it('leave little to whoever takes a service over: below 2 of 10 by the measure of systemd', () => {
    for (const name of services) {
      cpSync(join(BETRIEB, name), join(folder, name));
      const args = ['security', '--offline=true', '--threshold=20', join(folder, name)];
      const { status, stdout } = spawnSync('systemd-analyze', args, { encoding: 'utf8' });
      assert.equal(status, 0, stdout.split('\n').slice(-3).join('\n'));
    }
  });

  for (const name of services) {
    it(`${name} writes nothing that others may read, as nobody that others are`, () => {
      const wanted = { User: 'strategy', UMask: '0077', StateDirectoryMode: '0700' };
      for (const [key, value] of Object.entries({ ...wanted, ProtectSystem: 'strict' })) {
        assert.equal(valueOf(name, key), value, key);
      }
      assert.ok(valueOf(name, 'ExecStart').startsWith(`${PROGRAM} `));
    });
  }

  it('start the receiver again, but not with settings that somebody has to mend', () => {
    const name = 'strategy-feedback.service';
    assert.equal(valueOf(name, 'Restart'), 'on-failure');
    assert.equal(valueOf(name, 'RestartPreventExitStatus'), '78');
    assert.match(valueOf(name, 'After'), /network-online\.target/);
    assert.ok(Number(valueOf(name, 'RestartSec')) > 0);
    assert.ok(Number(valueOf(name, 'TimeoutStopSec')) > 10, 'R-08: it needs ten seconds to drain');
  });

  it('have a service for every timer, and one for each that is no daemon', () => {
    const named = (ending) =>
      units.filter((unit) => unit.endsWith(ending)).map((unit) => basename(unit, ending));
    const oneshot = named('.service').filter(
      (unit) => valueOf(`${unit}.service`, 'Type') === 'oneshot',
    );
    assert.deepEqual(named('.timer'), oneshot);
  });
});

describe('the container', () => {
  it('is described without a fault, by a fixed base, and runs as nobody in particular', () => {
    const text = read('Containerfile');
    assert.deepEqual(
      validate(text).map(({ message }) => message),
      [],
    );
    assert.match(text, /^FROM docker\.io\/library\/node:\d+\.\d+\.\d+-\w+-slim$/m);
    assert.match(text, /^USER (?!0|root)\d+:\d+$/m);
    const { version } = JSON.parse(readFileSync(inRepo('packages/receiver/package.json'), 'utf8'));
    assert.ok(text.includes(`strategy-widgets-receiver-${version}.tgz`));
  });
});
