import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { globSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { layOut, scratchFolder } from '../laid-out.mjs';
import { layOutOther } from '../other-release.mjs';

/** Releases after the one that was built: label → version. */
export const OTHERS = { B: '2.0.0', C: '3.0.0', D: '4.0.0' };

export const scriptOf = (release) => join(release, 'server/aktualisieren.sh');

/**
 * Runs a command as an operator would.
 *
 * @param options - of `execFile`
 * @returns what it exited with and what it said
 */
export const typed = (command, args, options = {}) =>
  new Promise((resolve) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      resolve({ code: error ? (error.code ?? error.signal) : 0, said: stdout + stderr });
    });
  });

/** Runs the script that brings a release into a folder of a web server. */
export const update = (release, ...args) => typed('sh', [scriptOf(release), ...args]);

/** The chunks in a folder, without their packed copies. */
export const chunksIn = (folder) =>
  readdirSync(join(folder, 'v1/chunks')).filter((name) => name.endsWith('.js'));

const shell = (command, cwd) => execFileSync('sh', ['-c', command], { cwd, encoding: 'utf8' });

/** The names of all files in a folder; the same with their contents. */
export const listing = (folder) => shell('find . -type f', folder);
export const state = (folder) => shell('find . -type f -exec cksum {} + | sort', folder);

export const same = (a, b) => readFileSync(a).equals(readFileSync(b));

/** Every chunk of a release is in a folder of a web server. */
export function holds(folder, release) {
  for (const name of chunksIn(release))
    assert.ok(same(join(folder, 'v1/chunks', name), join(release, 'v1/chunks', name)), name);
}

/** The chunks that the loader names, and one packed copy for all: every file costs a shell its time. */
function thin(release) {
  const loader = readFileSync(join(release, 'v1/embed.js'), 'utf8');
  for (const name of chunksIn(release).filter((one) => !loader.includes(one)))
    rmSync(join(release, 'v1/chunks', name));
  const packed = globSync('{v1/chunks,[0-9]*}/*.{br,gz}', { cwd: release });
  const [, ...others] = packed.toSorted();
  for (const name of others) rmSync(join(release, name));
  rmSync(join(release, 'feed/parts'), { recursive: true });
  return release;
}

/**
 * Unzipped releases for a test file, removed after it: A, which was built, and others by their labels.
 *
 * @returns the folder that holds them, `at(name)` in it, `target()` for a new folder of a web server, and
 *   `runs(release, ...args)`, which wants the script to succeed and answers what it said
 */
export function useReleases(labels = 'BCD') {
  const { folder, remove } = scratchFolder();
  const at = (name) => join(folder, name);
  const releases = {};
  let count = 0;
  before(() => {
    releases.A = thin(layOut(at('Fassung A')));
    for (const label of labels)
      releases[label] = thin(layOutOther(at(`Fassung ${label}`), label, OTHERS[label]));
  });
  after(remove);
  return {
    folder,
    at,
    releases,
    target: () => at(`web größe ${(count += 1)}`),
    async runs(release, ...args) {
      const { code, said } = await update(release, ...args);
      assert.equal(code, 0, said);
      return said;
    },
  };
}
