import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { inRepo } from '../../build/paths.mjs';

const TEXT = 'Bitte mehr Bänke am Wall, für Łódź und 東京.';
/** As the form sends it. */
const MESSAGE = {
  ...{ schema: '1.0', type: 'idea', language: 'de', municipality: 'lemgo', elapsed: 20_000 },
  text: TEXT,
};
const ORIGIN = 'https://www.lemgo.example';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** What an operator writes, from the examples of the package, with folders of this test. */
async function settingsIn(folder) {
  const example = readFileSync(inRepo('packages/receiver/betrieb/feedback.json'), 'utf8');
  const { feed: _feed, ...file } = JSON.parse(example);
  writeFileSync(join(folder, 'feedback.json'), JSON.stringify({ ...file, minimumTime: 0 }));
  const lines = readFileSync(inRepo('packages/receiver/betrieb/feedback.env'), 'utf8')
    .replace('=…', '=k3Fz9qLw7RtYv2NbXc5MdHs8JgPa1UeQ')
    .replaceAll(/\/etc\/strategy|\/var\/lib\/strategy/g, folder)
    .replace(/^SMTP_URL=.*\n/m, '');
  writeFileSync(join(folder, 'feedback.env'), `${lines}PORT=${await freePort()}\n`);
  mkdirSync(join(folder, 'backup'));
}

/** An operator with an installed receiver, who has a folder for everything else. */
export class Operator {
  #program;
  #folder;
  #server;

  /** @param program - the words before the sub-command */
  constructor(program, folder) {
    this.#program = [...program, '--env', join(folder, 'feedback.env')];
    this.#folder = folder;
  }

  get #options() {
    const { PATH, HOME, npm_config_registry, npm_config_cache } = process.env;
    return { cwd: this.#folder, env: { PATH, HOME, npm_config_registry, npm_config_cache } };
  }

  /** @returns what it printed; it has to succeed */
  call(...args) {
    const [program, ...first] = this.#program;
    const options = { ...this.#options, encoding: 'utf8' };
    const { status, stdout, stderr } = spawnSync(program, [...first, ...args], options);
    assert.equal(status, 0, stdout + stderr);
    return stdout;
  }

  async start() {
    const [program, ...first] = this.#program;
    const options = { ...this.#options, detached: true, stdio: ['ignore', 'pipe', 'inherit'] };
    this.#server = spawn(program, [...first, 'start'], options);
    for await (const line of createInterface(this.#server.stdout)) {
      const [, url] = /^Der Empfänger läuft: (\S+)/.exec(line) ?? [];
      if (url) return url;
    }
    throw new Error('It does not start');
  }

  /** Ends it without a warning, as a power cut does, with what npx may have put before it. */
  async kill() {
    if (!this.#server || this.#server.exitCode !== null || this.#server.signalCode) return;
    process.kill(-this.#server.pid, 'SIGKILL');
    await once(this.#server, 'exit');
  }

  get #database() {
    return join(this.#folder, 'feedback.sqlite');
  }

  #receipts() {
    const database = new DatabaseSync(this.#database, { readOnly: true });
    const rows = database.prepare('SELECT receipt FROM entry').all();
    database.close();
    return rows.map(({ receipt }) => receipt);
  }

  /** From the settings to a message that outlived its database. */
  async walk() {
    await settingsIn(this.#folder);
    assert.match(this.call('config', '--check'), /Alles in Ordnung: Der Empfänger kann starten/);
    const url = await this.start();
    assert.match(this.call('account', 'add', 'anna', 'lemgo'), /^Passwort: \S{12,}$/m);
    const login = await fetch(`${url}/moderation`);
    assert.match(await login.text(), /Anmelde/);
    const sent = await fetch(`${url}/v1/feedback`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': 'a'.repeat(32),
        Origin: ORIGIN,
      },
      body: JSON.stringify(MESSAGE),
    });
    assert.equal(sent.status, 201, await sent.clone().text());
    const { receipt } = await sent.json();
    const backup = join(this.#folder, 'backup');
    const [, copy] = /^Gesichert: (.*)$/m.exec(this.call('backup', '--keep', '30', backup));
    await this.kill();
    writeFileSync(this.#database, 'the disk is broken');
    assert.match(this.call('proof', backup), /^Probe bestanden: .*Einträge: 1\./);
    assert.match(this.call('restore', copy), /^Wiederhergestellt: /);
    assert.deepEqual(this.#receipts(), [receipt]);
    const again = await this.start();
    assert.equal((await fetch(`${again}/v1/health`)).status, 200);
    assert.match(this.call('account', 'list'), /^anna\tlemgo$/m);
    await this.kill();
  }
}
