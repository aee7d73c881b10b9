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
import { inRepo } from '../../build/paths.mjs';

const BETRIEB = inRepo('packages/receiver/betrieb');
const PROGRAM = '/opt/strategy/bin/strategy-receiver';
const read = (name) => readFileSync(join(BETRIEB, name), 'utf8');
const units = globSync('*.{service,timer}', { cwd: BETRIEB }).sort();
const services = units.filter((name) => name.endsWith('.service'));

const GUIDE = readFileSync(inRepo('docs/betrieb/README.md'), 'utf8');
const DAY = 86_400_000;
/** What holds for each service, whatever it does. */
const EVERY = {
  ...{ User: 'strategy', Group: 'strategy' },
  ...{ UMask: '0077', StateDirectory: 'strategy', StateDirectoryMode: '0700' },
  ...{ WorkingDirectory: '/var/lib/strategy', ProtectSystem: 'strict', ProtectHome: 'yes' },
  ...{ PrivateTmp: 'yes', NoNewPrivileges: 'yes', CapabilityBoundingSet: '' },
};

/** The next fifteen moments of a timer, as systemd reckons them. */
function elapses(calendar) {
  const args = ['calendar', '--iterations=15', calendar];
  const env = { ...process.env, TZ: 'UTC', LC_ALL: 'C' };
  const { stdout } = spawnSync('systemd-analyze', args, { env, encoding: 'utf8' });
  const times = stdout.matchAll(/^ *(?:Next elapse|Iter\. #\d+): \w+ (\S+) (\S+) UTC$/gm);
  return [...times].map(([, date, time]) => Date.parse(`${date}T${time}Z`));
}

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
    it(`${name} reads its settings and writes nothing that others may read, as nobody that others are`, () => {
      for (const [key, value] of Object.entries(EVERY))
        assert.equal(valueOf(name, key), value, key);
      assert.ok(valueOf(name, 'ExecStart').startsWith(`${PROGRAM} `));
      // A proof needs no secret.
      const settings = name.includes('proof') ? undefined : '/etc/strategy/feedback.env';
      assert.equal(valueOf(name, 'EnvironmentFile'), settings);
      const isServer = valueOf(name, 'Type') !== 'oneshot';
      const families = isServer ? 'AF_INET AF_INET6 AF_UNIX' : 'AF_UNIX';
      assert.equal(valueOf(name, 'RestrictAddressFamilies'), families);
      assert.equal(valueOf(name, 'PrivateNetwork'), isServer ? undefined : 'yes');
    });
  }

  it('copy into a folder that has to be there, and prove from it without touching it', () => {
    const folderOf = (name) => valueOf(name, 'ExecStart').split(' ').at(-1);
    const [copies, proof] = ['strategy-feedback-backup.service', 'strategy-feedback-proof.service'];
    assert.equal(folderOf(copies), folderOf(proof));
    assert.match(GUIDE, new RegExp(`^ *install -d -o strategy .* ${folderOf(copies)}$`, 'm'));
    for (const name of [copies, proof]) {
      assert.equal(valueOf(name, 'RequiresMountsFor'), folderOf(name));
      assert.equal(valueOf(name, 'After')?.includes('strategy-feedback'), true);
    }
    assert.equal(valueOf(copies, 'ReadWritePaths'), folderOf(copies));
    assert.equal(valueOf(proof, 'ReadOnlyPaths'), folderOf(copies));
    assert.equal(valueOf(proof, 'ReadWritePaths'), undefined);
  });

  it('start the receiver again, but not with settings that somebody has to mend', () => {
    const name = 'strategy-feedback.service';
    assert.equal(valueOf(name, 'Restart'), 'on-failure');
    assert.equal(valueOf(name, 'RestartPreventExitStatus'), '78');
    assert.match(valueOf(name, 'After') ?? '', /network-online\.target/);
    assert.equal(valueOf(name, 'Wants'), 'network-online.target');
    const [pause, tries, within] = ['RestartSec', 'StartLimitBurst', 'StartLimitIntervalSec'].map(
      (key) => Number(valueOf(name, key)),
    );
    assert.ok(pause > 0 && tries > 0 && pause * tries < within, 'it gives up at last');
    assert.ok(Number(valueOf(name, 'TimeoutStopSec')) > 10, 'R-08: it needs ten seconds to drain');
  });

  it('have a service for every timer, and one for each that is no daemon', () => {
    const named = (ending) =>
      units.filter((unit) => unit.endsWith(ending)).map((unit) => basename(unit, ending));
    const oneshot = named('.service').filter(
      (unit) => valueOf(`${unit}.service`, 'Type') === 'oneshot',
    );
    assert.deepEqual(named('.timer'), oneshot);
    for (const name of oneshot) assert.equal(valueOf(`${name}.timer`, 'Unit'), undefined);
  });

  it('R-24: run each day and each month, later where the machine was off then', () => {
    for (const [name, longest] of Object.entries({ backup: 1, proof: 31 })) {
      const unit = `strategy-feedback-${name}.timer`;
      const times = elapses(valueOf(unit, 'OnCalendar'));
      const gaps = times.slice(1).map((time, index) => (time - times[index]) / DAY);
      assert.equal(gaps.length, 14, unit);
      assert.ok(Math.max(...gaps) <= longest && Math.min(...gaps) >= Math.min(longest, 28), unit);
      assert.equal(valueOf(unit, 'Persistent'), 'true', unit);
    }
  });

  it('are switched on by the words of the guide', () => {
    const root = join(folder, 'root');
    for (const name of units) {
      cpSync(join(BETRIEB, name), join(root, 'etc/systemd/system', name));
    }
    const enabled = [...GUIDE.matchAll(/^ *systemctl enable --now (.*)$/gm)].flatMap(([, names]) =>
      names.split(' '),
    );
    const args = [`--root=${root}`, 'enable', ...enabled];
    const { status, stderr } = spawnSync('systemctl', args, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const wanted = globSync('etc/systemd/system/*.wants/*', { cwd: root });
    const started = units.filter(
      (name) => name.endsWith('.timer') || valueOf(name, 'Type') === 'exec',
    );
    assert.deepEqual(wanted.map((path) => basename(path)).sort(), started);
  });
});
