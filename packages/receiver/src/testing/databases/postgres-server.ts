import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VERSIONS = '/usr/lib/postgresql';

/** Folder of the newest server on this machine, undefined without one. */
export function postgresPrograms(): string | undefined {
  try {
    const [newest] = readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a));
    return newest && join(VERSIONS, newest, 'bin');
  } catch {
    return undefined;
  }
}

function numberOf(flag: '-u' | '-g'): number {
  return Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
}

/** The server refuses to run as root. */
const identity = (): { uid?: number; gid?: number } =>
  process.getuid?.() === 0 ? { uid: numberOf('-u'), gid: numberOf('-g') } : {};

/** A PostgreSQL server of the test's own, on a socket in a folder of its own. */
export class Postgres {
  readonly #programs: string;
  readonly #folder: string;
  readonly #isSynced: boolean;
  readonly #identity = identity();
  readonly #settings: readonly string[];
  #server?: ChildProcess;
  /** What it wrote into its log. */
  log = '';

  private constructor(programs: string, isSynced: boolean, settings: readonly string[]) {
    this.#settings = settings;
    this.#isSynced = isSynced;
    this.#programs = programs;
    this.#folder = mkdtempSync(join(tmpdir(), 'feedback-pg-'));
    const { uid, gid } = this.#identity;
    if (uid !== undefined && gid !== undefined) chownSync(this.#folder, uid, gid);
  }

  /**
   * @param isSynced - whether commits wait for the disk; nobody pulls the plug of a test, and a stopped
   *   process loses nothing
   * @param settings - more of them, as `name=value`
   * @throws where there is no PostgreSQL on the machine
   */
  static async start({
    isSynced = false,
    settings = [] as readonly string[],
  } = {}): Promise<Postgres> {
    const programs = postgresPrograms();
    if (!programs) throw new Error('PostgreSQL fehlt. Unter Debian: apt-get install postgresql');
    const postgres = new Postgres(programs, isSynced, settings);
    postgres.#initialise();
    await postgres.resume();
    return postgres;
  }

  get url(): string {
    return `postgres://postgres@localhost/postgres?host=${encodeURIComponent(this.#folder)}`;
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }

  #initialise(): void {
    const args = ['-D', this.#data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
    const { status, stderr } = spawnSync(join(this.#programs, 'initdb'), args, {
      ...this.#identity,
      cwd: this.#folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`initdb: ${stderr}`);
  }

  /** Copies its data while it stands still. */
  copyData(): void {
    spawnSync('cp', ['-a', this.#data, `${this.#data}.copy`]);
  }

  /** Starts it again on the copy of its data, or on the data itself. */
  async restart(isOnCopy: boolean): Promise<void> {
    await this.halt();
    await this.resume(isOnCopy ? `${this.#data}.copy` : this.#data);
  }

  /** Starts it again on the same data. */
  async resume(data = this.#data): Promise<void> {
    const settings = ['listen_addresses=', `fsync=${this.#isSynced ? 'on' : 'off'}`];
    settings.push(...this.#settings);
    const args = ['-D', data, '-k', this.#folder];
    for (const setting of settings) args.push('-c', setting);
    const server = spawn(join(this.#programs, 'postgres'), args, {
      ...this.#identity,
      cwd: this.#folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('exit', () => reject(new Error('PostgreSQL ended')));
      server.stderr.on('data', (line: Buffer) => {
        this.log += line.toString();
        if (line.includes('ready to accept connections')) resolve();
      });
    });
  }

  /** What PostgreSQL finds wrong with tables and indexes, `ok` when nothing. */
  integrity(): string {
    const place = ['--host', this.#folder, '--username', 'postgres', '--database', 'postgres'];
    const args = ['--install-missing', '--heapallindexed', ...place];
    const program = join(this.#programs, 'pg_amcheck');
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    return status === 0 ? 'ok' : stdout + stderr;
  }

  /** As when the power fails. */
  async halt(): Promise<void> {
    const server = this.#server;
    if (!server || server.exitCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGQUIT');
    await ended;
  }

  async stop(): Promise<void> {
    await this.halt();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
