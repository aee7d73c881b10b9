import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { sampled } from '../../support/sampled.mjs';
import { chunksIn, holds, listing, same, scriptOf, update, useReleases } from './update.mjs';

const { at, target, releases, runs } = useReleases();

const CHANGING = ['chmod', 'cp', 'mkdir', 'mv', 'rm', 'touch'];
/**
 * Stands before a program in the PATH and counts. At one turn the whole run dies, as with the machine: a
 * file that was being copied is there by half.
 */
const counting = (program) => `#!/bin/sh
turn=$(($(cat "$TURNS") + 1))
echo "$turn" >"$TURNS"
if [ "$turn" = "$LAST" ]; then
  for target; do :; done
  if [ "\${0##*/}" = cp ] && [ "$1" = -- ]; then head -c 20 "$2" >"$target"; fi
  kill -9 0
fi
exec ${program} "$@"
`;

let path;
before(() => {
  const programs = at('programs');
  mkdirSync(programs);
  for (const name of CHANGING) {
    const found = execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    writeFileSync(join(programs, name), counting(found));
    chmodSync(join(programs, name), 0o755);
  }
  path = `${programs}:${process.env.PATH}`;
});

/** Runs the script until its `last` change, in a group of its own; returns how many it made. */
async function broken(release, folder, last) {
  const turns = at('turns');
  writeFileSync(turns, '0');
  const env = { ...process.env, PATH: path, TURNS: turns, LAST: String(last) };
  const options = { env, stdio: 'ignore', detached: true };
  const [code, signal] = await once(spawn('sh', [scriptOf(release), folder], options), 'exit');
  if (last) assert.equal(signal, 'SIGKILL');
  else assert.equal(code, 0);
  return Number(readFileSync(turns, 'utf8'));
}

const PACKED = { '': (bytes) => bytes, '.gz': gunzipSync, '.br': brotliDecompressSync };

/** What a page that is opened now loads is one of the releases, and whole. */
function answers(folder, whole) {
  for (const [ending, unpack] of Object.entries(PACKED)) {
    const loader = unpack(readFileSync(join(folder, `v1/embed.js${ending}`))).toString();
    const release = whole.find((one) => readFileSync(join(one, 'v1/embed.js'), 'utf8') === loader);
    assert.ok(release, `v1/embed.js${ending}`);
    holds(folder, release);
  }
}

/** Which releases lie there, the last of which pages show → the one that comes. */
const WAYS = [
  ['A', 'B'],
  ['AB', 'A'],
  ['ABC', 'D'],
];

describe('H-04: a run that is killed', () => {
  for (const [there, next] of WAYS) {
    it(`leaves pages whole at every step from ${[...there].join(' over ')} to ${next}, and the next one ends its work`, async () => {
      const start = target();
      for (const label of there) await runs(releases[label], start);
      const copy = (folder) => cpSync(start, folder, { recursive: true });
      const whole = target();
      copy(whole);
      const count = await broken(releases[next], whole, 0);
      assert.ok(count > 4);
      const turns = Array.from({ length: count }, (_, turn) => turn + 1);
      const shown = releases[there.at(-1)];
      for (const turn of sampled(turns, 2)) {
        const folder = target();
        copy(folder);
        await broken(releases[next], folder, turn);
        answers(folder, [shown, releases[next]]);
        // Pages that were open before load their chunks.
        holds(folder, shown);
        await runs(releases[next], folder);
        assert.equal(listing(folder).replaceAll(folder, ''), listing(whole), `turn ${turn}`);
        answers(folder, [releases[next]]);
        rmSync(folder, { recursive: true });
      }
    });
  }

  it('in a new folder shows nothing or all, and the next one fills it', async () => {
    const count = await broken(releases.A, target(), 0);
    const turns = Array.from({ length: count }, (_, turn) => turn + 1);
    for (const turn of sampled(turns, 1)) {
      const folder = target();
      await broken(releases.A, folder, turn);
      if (existsSync(join(folder, 'v1/embed.js'))) holds(folder, releases.A);
      await runs(releases.A, folder);
      answers(folder, [releases.A]);
      assert.ok(!listing(folder).includes('.neu'), `turn ${turn}`);
    }
  });

  it('is no release: what pages showed meanwhile stays for them', async () => {
    const folder = target();
    await runs(releases.A, folder);
    for (const label of ['B', 'C']) await broken(releases[label], folder, 9);
    await runs(releases.D, folder);
    for (const label of ['A', 'D']) holds(folder, releases[label]);
    for (const label of ['B', 'C'])
      assert.ok(!existsSync(join(folder, 'v1/chunks', chunksIn(releases[label])[0])), label);
  });

  it('leaves no half of a file behind, wherever it was and whichever release comes next', async () => {
    const folder = target();
    await runs(releases.A, folder);
    mkdirSync(join(folder, 'themes'));
    mkdirSync(join(folder, '2.0.0'));
    for (const name of ['2.0.0/vision-banner.js', 'themes/lemgo.css', 'LICENSE', 'v1/embed.js'])
      writeFileSync(join(folder, `${name}.neu4711`), 'halb');
    writeFileSync(join(folder, 'feed/eigene.neu1'), 'der Stadt');
    await runs(releases.A, folder);
    assert.match(listing(folder), /eigene\.neu1/);
    assert.equal(listing(folder).match(/\.neu\d/g).length, 1);
    assert.ok(same(join(folder, 'v1/embed.js'), join(releases.A, 'v1/embed.js')));
  });
});

it('H-04: two runs at once are one after the other, and the second one is told', async (t) => {
  const folder = target();
  await runs(releases.A, folder);
  const lock = join(folder, 'v1/fassungen/.sperre');
  const other = spawn('flock', [lock, 'sh', '-c', 'echo; read wait'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  t.after(() => other.stdin.destroy());
  await once(other.stdout, 'data');
  const before = listing(folder);
  const { code, said } = await update(releases.B, folder);
  assert.equal(code, 1);
  assert.match(said, /läuft das Skript schon/);
  assert.doesNotMatch(said, /Nicht fertig/);
  assert.equal(listing(folder), before);
  other.stdin.end();
  await once(other, 'exit');
  const both = await Promise.all(['B', 'C'].map((label) => update(releases[label], folder)));
  assert.ok(both.some((one) => one.code === 0));
  for (const one of both) assert.match(one.said, /^Fertig\.$|läuft das Skript schon/m);
  answers(folder, [releases.B, releases.C]);
});
