import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { freePort } from '../../../packages/receiver/src/testing/free-port.ts';
import { inRepo } from '../../build/paths.mjs';

const TEXT = 'Bitte mehr Bänke am Wall, für Łódź und 東京.';
/** As the form sends it. */
const MESSAGE = {
  ...{ schema: '1.0', type: 'idea', language: 'de', municipality: 'lemgo', elapsed: 20_000 },
  text: TEXT,
};
const ORIGIN = 'https://www.lemgo.example';

const DAY = 86_400_000;
/** Days before today of which a copy is there; the backup keeps 30, and always three. */
const AGES = [20, 25, 28, 40];
const copyOf = (daysAgo) =>
  `feedback-${new Date(Date.now() - daysAgo * DAY).toISOString().slice(0, 10)}-023000.sqlite`;

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
  for (const days of AGES) writeFileSync(join(folder, 'backup', copyOf(days)), 'old');
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

  /** The words with which a unit of systemd calls the program, with the folder of this test. */
  #wordsOf(unit) {
    const text = readFileSync(inRepo(`packages/receiver/betrieb/${unit}.service`), 'utf8');
    const [, words] = /^ExecStart=\S+ (.*)$/m.exec(text);
    return words.replace('/backup/feedback', join(this.#folder, 'backup')).split(' ');
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
    this.#server = spawn(program, [...first, ...this.#wordsOf('strategy-feedback')], options);
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
    const told = this.call(...this.#wordsOf('strategy-feedback-backup'));
    const [, copy, gone] = /^Gesichert: (.*)\nGelöscht: (.*)\n$/.exec(told) ?? [told];
    assert.equal(gone, join(this.#folder, 'backup', copyOf(40)), told);
    await this.kill();
    writeFileSync(this.#database, 'the disk is broken');
    assert.match(
      this.call(...this.#wordsOf('strategy-feedback-proof')),
      /^Probe bestanden: .*Einträge: 1\./,
    );
    assert.match(this.call('restore', copy), /^Wiederhergestellt: /);
    assert.deepEqual(this.#receipts(), [receipt]);
    const again = await this.start();
    assert.equal((await fetch(`${again}/v1/health`)).status, 200);
    assert.match(this.call('account', 'list'), /^anna\tlemgo$/m);
    await this.kill();
  }
}
