import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { ConfigFile } from '../configuration/config.ts';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { COUNTY, LEMGO, MESSAGE } from './lippe.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/** Takes whatever comes: the guards have tests of their own. */
const CONFIG: ConfigFile = {
  county: 'kreis-lippe',
  towns: [
    { id: 'kreis-lippe', name: 'Kreis Lippe', origins: [COUNTY] },
    { id: 'lemgo', name: 'Lemgo', origins: [LEMGO] },
  ],
  proofOfWork: 'never',
  minimumTime: 0,
  rate: { suspicious: 1e6, refused: 1e6 },
};

export interface ServerOptions {
  /** Holds its configuration and, unless `databaseUrl` says otherwise, its database. */
  readonly folder: string;
  readonly databaseUrl?: string;
  /** Another configuration in some points. */
  readonly change?: Partial<ConfigFile>;
  /** More variables of its environment. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Program and arguments that run the server, such as strace. */
  readonly wrapper?: readonly string[];
}

const ended = (process: ServerProcess['process']) =>
  new Promise<void>((resolve) => {
    if (process.exitCode !== null || process.signalCode !== null) resolve();
    else process.once('exit', () => resolve());
  });

/** The receiver as an operator starts it, in a process of its own. */
export class ServerProcess {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  /** Everything it printed. */
  output = '';
  url = '';

  private constructor({ folder, databaseUrl, change, settings, wrapper = [] }: ServerOptions) {
    const config = join(folder, 'config.json');
    writeFileSync(config, JSON.stringify({ ...CONFIG, ...change }));
    const node = [process.execPath, '--conditions=strategy-source', MAIN];
    const [program = '', ...args] = wrapper.concat(node);
    this.process = spawn(program, args, {
      env: {
        ...process.env,
        FEEDBACK_CONFIG: config,
        FEEDBACK_SECRET: 'the same over every restart of a test',
        DATABASE_URL: databaseUrl ?? join(folder, 'feedback.sqlite'),
        PORT: '0',
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const add = (text: Buffer) => (this.output += text.toString());
    this.process.stdout.on('data', add);
    this.process.stderr.on('data', add);
    // A test that fails before it ends its server leaves none behind, and nobody waits for one.
    const kill = () => this.process.kill('SIGKILL');
    process.once('exit', kill);
    this.process.once('exit', () => process.off('exit', kill));
  }

  /** @throws with what it printed where it does not start */
  static async start(options: ServerOptions): Promise<ServerProcess> {
    const server = new ServerProcess(options);
    await new Promise<void>((resolve, reject) => {
      const fail = () => reject(new Error(`Ended: ${server.output}`));
      const look = () => {
        server.url = /Der Empfänger läuft: (\S+)/.exec(server.output)?.[1] ?? '';
        if (!server.url) return;
        server.process.off('exit', fail);
        // What it says at its end must not undo that somebody waits for that.
        server.process.stdout.off('data', look);
        server.#waits(false);
        resolve();
      };
      server.process.once('exit', fail);
      server.process.stdout.on('data', look);
    });
    return server;
  }

  /** Whether the tests' own process lives on for its sake. */
  #waits(isFor: boolean): void {
    const { process: child } = this;
    for (const held of [child, child.stdout, child.stderr] as Socket[])
      if (isFor) held.ref();
      else held.unref();
  }

  /** Ends it with a signal and waits until it is gone. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.#waits(true);
    this.process.kill(signal);
    await ended(this.process);
    return this.process.exitCode;
  }

  /** Sends a message as a page of Lemgo does. */
  send(text: string, key = idempotencyKey(), init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.url}/v1/feedback`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, Origin: LEMGO },
      body: JSON.stringify({ ...MESSAGE, text }),
      ...init,
    });
  }
}
