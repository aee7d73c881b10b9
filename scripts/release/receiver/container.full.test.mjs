import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { it } from 'node:test';
import { skipWithout } from '../../../packages/receiver/src/testing/skip-without.ts';
import { freePort } from '../../../packages/receiver/src/testing/free-port.ts';
import { inRepo } from '../../build/paths.mjs';
import { environment, said, steps, wordsOf } from './container.mjs';
import { buildReceiver } from '../programs/programs.mjs';

const SECRET = 'k3Fz9qLw7RtYv2NbXc5MdHs8JgPa1UeQ';

/** A folder in the place of the container's root, in which its steps are done one after the other. */
class Rooted {
  #root;
  constructor(root) {
    this.#root = root;
  }

  at(text) {
    return text.replaceAll(/(?<=^|[\s"'=])\/(?=(?:tmp|var|backup|etc)\/)/g, `${this.#root}/`);
  }

  sh(script) {
    const env = { ...process.env, npm_config_prefix: join(this.#root, 'usr') };
    const { status, stderr } = spawnSync('sh', ['-euc', this.at(script)], {
      env,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  }

  COPY(how, context) {
    const [from, to] = how.split(' ');
    const target = this.at(to);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(context, from), target);
  }

  /** What its program and its question run with. */
  options(port) {
    const [uid, gid] = said('USER')[0].split(':').map(Number);
    const own = Object.entries(environment()).map(([name, value]) => [name, this.at(value)]);
    const PATH = `${join(this.#root, 'usr/bin')}:${dirname(process.execPath)}:/usr/bin:/bin`;
    const env = { ...Object.fromEntries(own), PATH, PORT: port, FEEDBACK_SECRET: SECRET };
    return { uid, gid, env, cwd: this.at(said('WORKDIR')[0]) };
  }
}

const skip = skipWithout(process.getuid() === 0, 'root');
it(
  'the steps of the container end in a receiver that runs as its account and is well',
  { skip },
  async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'strategy-container-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    chmodSync(folder, 0o755);
    const rooted = new Rooted(join(folder, 'root'));
    const context = dirname(await buildReceiver(join(folder, 'context')));
    for (const [step, how] of steps) {
      if (step === 'COPY') rooted.COPY(how, context);
      if (step === 'RUN') rooted.sh(how);
    }
    const port = String(await freePort());
    const options = rooted.options(port);
    // Where the guide mounts them.
    const settings = rooted.at('/etc/strategy/feedback.json');
    mkdirSync(dirname(settings), { recursive: true });
    copyFileSync(inRepo('packages/receiver/betrieb/feedback.json'), settings);
    const [program, ...args] = [...wordsOf('ENTRYPOINT'), ...wordsOf('CMD')];
    const server = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
    t.after(() => server.kill('SIGKILL'));
    for await (const line of createInterface(server.stdout)) if (/läuft/.test(line)) break;
    assert.equal(statSync(options.env.DATABASE_URL).uid, options.uid);
    const question = wordsOf('HEALTHCHECK').map((word) => word.replace(environment().PORT, port));
    const ask = () => spawnSync(question[0], question.slice(1), { ...options, encoding: 'utf8' });
    const { status, stderr } = ask();
    assert.equal(status, 0, stderr);
    const gone = once(server, 'exit');
    server.kill('SIGTERM');
    assert.deepEqual((await gone)[0], 0);
    assert.equal(ask().status, 1);
  },
);
