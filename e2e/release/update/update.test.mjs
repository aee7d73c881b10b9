import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { version } from '../../../scripts/build/paths.mjs';
import { chunksIn, holds, listing, OTHERS, same, state, update, useReleases } from './update.mjs';

const { at, target, releases, runs } = useReleases();

it('the script is written for any shell', () => {
  for (const shell of ['sh', 'dash', 'bash'])
    if (existsSync(`/bin/${shell}`))
      execFileSync(shell, ['-n', join(releases.A, 'server/aktualisieren.sh')]);
});

describe('the script that brings a release to a web server', () => {
  it('H-04: fills a new folder, and changes nothing when it runs again', async () => {
    const folder = target();
    const said = await runs(releases.A, folder);
    assert.match(said, new RegExp(`Fassung ${version} kommt nach`));
    holds(folder, releases.A);
    for (const name of [
      'v1/embed.js',
      'v1/embed.js.br',
      `${version}/vision-banner.js`,
      'feed/strategy.json',
      'LICENSE',
      'THIRD-PARTY.txt',
    ])
      assert.ok(same(join(folder, name), join(releases.A, name)), name);
    const before = state(folder);
    assert.match(await runs(releases.A, folder), /^0 Dateien kopiert/m);
    assert.equal(state(folder), before);
  });

  it('H-04: keeps the chunks of two releases before, and those alone', async () => {
    const folder = target();
    for (const label of ['A', 'B', 'C']) await runs(releases[label], folder);
    for (const label of ['A', 'B', 'C']) holds(folder, releases[label]);
    assert.match(await runs(releases.D, folder), /Teile älterer Fassungen gelöscht/);
    for (const label of ['B', 'C', 'D']) holds(folder, releases[label]);
    const gone = chunksIn(releases.A).filter((name) => existsSync(join(folder, 'v1/chunks', name)));
    assert.deepEqual(gone, []);
    assert.equal(chunksIn(folder).length, 3 * chunksIn(releases.A).length);
    assert.ok(!listing(folder).includes('.neu'));
    for (const number of [version, ...Object.values(OTHERS)])
      assert.ok(
        existsSync(join(folder, number, 'vision-banner.js')),
        `pinned pages need ${number}`,
      );
  });

  it('H-04: goes back to an older release, which counts as the newest then', async () => {
    const folder = target();
    for (const label of ['A', 'B', 'C', 'A']) await runs(releases[label], folder);
    assert.ok(same(join(folder, 'v1/embed.js'), join(releases.A, 'v1/embed.js')));
    await runs(releases.D, folder);
    for (const label of ['D', 'A', 'C']) holds(folder, releases[label]);
    assert.ok(!existsSync(join(folder, 'v1/chunks', chunksIn(releases.B)[0])));
  });

  it('brings the page for editors along where it lies on the server, and only there', async () => {
    const folder = target();
    await runs(releases.A, folder);
    const page = join(folder, 'feed-pruefer/index.html');
    assert.ok(!existsSync(page));
    mkdirSync(join(folder, 'feed-pruefer'));
    writeFileSync(page, 'of an older release');
    await runs(releases.A, folder);
    for (const name of ['feed-pruefer/index.html', 'feed-pruefer/pruefer.js'])
      assert.ok(same(join(folder, name), join(releases.A, name)), name);
  });

  it('tells what it would do, and does nothing of it', async () => {
    const folder = target();
    assert.match(await runs(releases.A, '--probe', folder), /wären zu kopieren/);
    assert.ok(!existsSync(folder));
    for (const label of ['A', 'B', 'C']) await runs(releases[label], folder);
    const before = state(folder);
    const said = await runs(releases.D, '--probe', folder);
    const parts = readdirSync(join(releases.A, 'v1/chunks')).length;
    assert.match(said, new RegExp(`^${parts} Teile älterer Fassungen wären zu löschen`, 'm'));
    assert.equal(state(folder), before);
  });

  it('H-04: goes on where a run broke off, and until then the old release is whole', async () => {
    const folder = target();
    await runs(releases.A, folder);
    const broken = at('Fassung ohne Ende');
    cpSync(releases.B, broken, { recursive: true });
    // A copy of the script that ends before the loader, as a lost connection does.
    const script = join(broken, 'server/aktualisieren.sh');
    const text = readFileSync(script, 'utf8');
    const [start] = text.split('# Zuletzt das Skript');
    assert.notEqual(start, text);
    writeFileSync(script, `${start}kill -KILL $$\n`);
    const { code } = await update(broken, folder);
    assert.notEqual(code, 0);
    assert.ok(same(join(folder, 'v1/embed.js'), join(releases.A, 'v1/embed.js')));
    holds(folder, releases.A);
    writeFileSync(join(folder, 'v1/chunks', `${chunksIn(releases.B)[0]}.neu4711`), 'halb');
    await runs(releases.B, folder);
    for (const label of ['A', 'B']) holds(folder, releases[label]);
    assert.ok(!listing(folder).includes('.neu'));
    await runs(releases.C, folder);
    holds(folder, releases.A);
  });

  it('says so where a file cannot be written, with the old release in place', async () => {
    const folder = target();
    await runs(releases.A, folder);
    // A folder in the place of a file: root may write everywhere.
    mkdirSync(join(folder, '2.0.0/vision-banner.js'), { recursive: true });
    mkdirSync(join(folder, '2.0.0/vision-banner.js', `x`));
    const { code, said } = await update(releases.B, folder);
    assert.equal(code, 1, said);
    assert.match(said, /Die Seiten zeigen weiter die Fassung von vorher/);
    assert.ok(same(join(folder, 'v1/embed.js'), join(releases.A, 'v1/embed.js')));
  });

  it('takes a folder that was copied by hand as one release, and leaves the town’s feed alone', async () => {
    const folder = target();
    cpSync(releases.A, folder, { recursive: true });
    writeFileSync(join(folder, 'feed/strategy.json'), '{"eigener":"Feed"}');
    writeFileSync(join(folder, '.htaccess'), 'Eigenes');
    for (const label of ['B', 'C']) await runs(releases[label], folder);
    holds(folder, releases.A);
    await runs(releases.D, folder);
    assert.ok(!existsSync(join(folder, 'v1/chunks', chunksIn(releases.A)[0])));
    assert.equal(readFileSync(join(folder, 'feed/strategy.json'), 'utf8'), '{"eigener":"Feed"}');
    assert.equal(readFileSync(join(folder, '.htaccess'), 'utf8'), 'Eigenes');
  });

  it('deletes nothing but chunks, whatever stands in a list', async () => {
    const folder = target();
    for (const label of ['A', 'B', 'C']) await runs(releases[label], folder);
    const precious = join(folder, 'wichtig.js');
    writeFileSync(precious, 'bleibt');
    writeFileSync(join(folder, 'v1/chunks/eigenes.js'), 'bleibt');
    const [oldest] = readdirSync(join(folder, 'v1/fassungen')).sort();
    appendFileSync(
      join(folder, 'v1/fassungen', oldest),
      '../../wichtig.js\n*\n-rf\n\n/etc/passwd\n',
    );
    await runs(releases.D, folder);
    assert.ok(existsSync(precious) && existsSync(join(folder, 'v1/chunks/eigenes.js')));
    for (const label of ['B', 'C', 'D']) holds(folder, releases[label]);
  });

  it('makes files that a web server may read, whatever the unzipped ones allow', async () => {
    const folder = target();
    const private_ = at('Fassung privat');
    cpSync(releases.A, private_, { recursive: true });
    execFileSync('chmod', ['-R', 'go-rwx', private_]);
    await runs(private_, folder);
    for (const name of [
      'v1/embed.js',
      `v1/chunks/${chunksIn(folder)[0]}`,
      'feed/strategy.json',
      'feed',
    ])
      assert.ok(statSync(join(folder, name)).mode & 0o004, name);
  });
});
