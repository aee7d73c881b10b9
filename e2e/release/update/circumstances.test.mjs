import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { holds, listing, same, scriptOf, state, typed, useReleases } from './update.mjs';

const { at, target, releases, runs } = useReleases('B');
const loaderIs = (folder, release) =>
  assert.ok(same(join(folder, 'v1/embed.js'), join(release, 'v1/embed.js')));

describe('wherever an operator stands', () => {
  it('takes a folder by a relative path, from another folder, and its own script by one', async () => {
    const folder = target();
    mkdirSync(folder);
    const script = relative(folder, scriptOf(releases.A));
    for (const [cwd, path, name] of [
      [folder, script, 'neu'],
      [folder, script, './neu/'],
      [dirname(scriptOf(releases.A)), 'aktualisieren.sh', join(folder, 'neu', '.')],
      [join(folder, 'neu'), join('..', script), '.'],
    ]) {
      const { code, said } = await typed('sh', [path, name], { cwd });
      assert.equal(code, 0, said);
    }
    assert.deepEqual(readdirSync(folder), ['neu']);
    holds(join(folder, 'neu'), releases.A);
  });

  it('follows a link to the folder, and leaves it a link', async () => {
    const [folder, link] = [target(), at('Verknüpfung')];
    mkdirSync(folder);
    symlinkSync(folder, link);
    for (const label of ['A', 'B']) await runs(releases[label], link);
    assert.ok(lstatSync(link).isSymbolicLink());
    for (const label of ['A', 'B']) holds(folder, releases[label]);
  });

  it('ends its work though nobody reads what it says', async () => {
    const folder = target();
    const command = 'sh "$1" "$2" | true';
    const { said } = await typed('sh', ['-c', command, 'sh', scriptOf(releases.A), folder]);
    assert.equal(said, '');
    holds(folder, releases.A);
    loaderIs(folder, releases.A);
  });

  it('needs no more than busybox', async (t) => {
    const programs = at('busybox');
    mkdirSync(programs);
    const { error } = spawnSync('busybox', ['--install', '-s', programs]);
    assert.equal(error, undefined, 'busybox is missing: apt-get install busybox');
    t.after(() => rmSync(programs, { recursive: true }));
    const folder = target();
    const env = { PATH: programs };
    for (const label of ['A', 'B', 'A']) {
      const { code, said } = await typed(
        join(programs, 'sh'),
        [scriptOf(releases[label]), folder],
        { env },
      );
      assert.equal(code, 0, said);
    }
    loaderIs(folder, releases.A);
    for (const label of ['A', 'B']) holds(folder, releases[label]);
    rmSync(join(programs, 'cmp'));
    const { code, said } = await typed(join(programs, 'sh'), [scriptOf(releases.B), folder], {
      env,
    });
    assert.equal(code, 1);
    assert.match(said, /fehlt das Programm „cmp“/);
  });
});

const NOBODY = 65534;
/** Root may do everything: then somebody else runs the script. */
const somebody = process.getuid() ? {} : { uid: NOBODY, gid: NOBODY };
const asSomebody = (release, folder) => typed('sh', [scriptOf(release), folder], somebody);

describe('where an operator may not write', () => {
  for (const name of ['.', 'v1', 'v1/chunks', 'v1/fassungen'])
    it(`is told before anything happens: ${name}`, async (t) => {
      const folder = target();
      await runs(releases.A, folder);
      const before = state(folder);
      if (somebody.uid) execFileSync('chown', ['-R', String(somebody.uid), folder]);
      const closed = join(folder, name);
      chmodSync(closed, 0o555);
      t.after(() => chmodSync(closed, 0o755));
      const { code, said } = await asSomebody(releases.B, folder);
      assert.equal(code, 1);
      assert.match(said, /^Abgebrochen: In „.*“ darf Ihr Konto „.+“ nicht schreiben/m);
      assert.equal(state(folder), before);
    });

  it('is told of a new folder, too, and of one that nobody but its owner may open', async () => {
    const closed = target();
    mkdirSync(closed, { mode: 0o555 });
    const { said } = await asSomebody(releases.A, join(closed, 'strategie'));
    if (somebody.uid)
      assert.match(said, /^Abgebrochen: In „.*“ darf Ihr Konto „.+“ nicht schreiben/m);
    chmodSync(closed, 0o000);
    const { code, said: then } = await asSomebody(releases.A, closed);
    assert.equal(code, 1);
    assert.match(then, /^Abgebrochen: Den Ordner „.*“ darf Ihr Konto nicht öffnen/m);
  });

  it('may follow somebody else who let the group write', async () => {
    const folder = target();
    await runs(releases.A, folder);
    execFileSync('find', [folder, '-type', 'd', '-exec', 'chmod', '777', '{}', '+']);
    const { code, said } = await asSomebody(releases.B, folder);
    assert.equal(code, 0, said);
    for (const label of ['A', 'B']) holds(folder, releases[label]);
    loaderIs(folder, releases.B);
  });
});

/** Runs commands with a file system of their own at `$1`, which is gone with them. */
function mounted(options, commands, ...args) {
  const mount = `mount -t tmpfs -o ${options} tmpfs "$1"; ${commands}`;
  return spawnSync('unshare', ['--mount', 'sh', '-uc', mount, 'sh', ...args], { encoding: 'utf8' });
}
const mayMount = mounted('size=1m', 'exit 0', '/mnt').status === 0;

describe(
  'on a file system of its own',
  { skip: !mayMount && 'nothing may be mounted here' },
  () => {
    const run = (label) => `sh "${scriptOf(releases[label])}" "$1/strategie" 2>&1; echo "[$?]"`;

    for (const room of [0, 8, 60, 200])
      it(`names a full disk, leaves no half of a file and goes on once there is room: ${room} kB`, () => {
        const [mountpoint, full, after] = [target(), target(), target()];
        mkdirSync(mountpoint);
        const steps = [
          run('A'),
          'dd if=/dev/zero of="$1/voll" bs=4k 2>/dev/null',
          `truncate -s -${room}K "$1/voll"`,
          run('B'),
          'cp -a "$1/strategie" "$2"',
          'rm "$1/voll"',
          run('B'),
          'cp -a "$1/strategie" "$3"',
        ];
        const { stdout } = mounted('size=8m', steps.join('\n'), mountpoint, full, after);
        assert.match(stdout, /^Abgebrochen: An „.*“ ließ sich nichts ändern\. .* ist voll\.$/m);
        assert.match(stdout, /Die Seiten zeigen weiter die Fassung von vorher/);
        assert.deepEqual(stdout.match(/\[\d\]/g), ['[0]', '[1]', '[0]'], stdout);
        loaderIs(full, releases.A);
        holds(full, releases.A);
        assert.ok(!listing(full).includes('.neu'));
        loaderIs(after, releases.B);
        for (const label of ['A', 'B']) holds(after, releases[label]);
      });

    it('names one that is mounted to be read only, as `--probe` does', () => {
      const [mountpoint, kept] = [target(), target()];
      mkdirSync(mountpoint);
      const probe = `sh "${scriptOf(releases.B)}" --probe "$1/strategie" 2>&1; echo "[$?]"`;
      const steps = [
        run('A'),
        'mount -o remount,ro "$1"',
        probe,
        run('B'),
        'cp -a "$1/strategie" "$2"',
      ];
      const { stdout } = mounted('size=8m', steps.join('\n'), mountpoint, kept);
      assert.equal(stdout.match(/oder der Datenträger ist schreibgeschützt/g)?.length, 2, stdout);
      assert.deepEqual(stdout.match(/\[\d\]/g), ['[0]', '[1]', '[1]']);
      loaderIs(kept, releases.A);
    });
  },
);
