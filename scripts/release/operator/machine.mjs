import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { emptyDebian, remove } from './debian.mjs';

const childrenOf = (pid) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);

/** Milliseconds for one command. */
const LIMIT = 180_000;

const ENVIRONMENT = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  HOME: '/root',
  LANG: 'C.UTF-8',
  // Also what this machine's own administration signs.
  NODE_EXTRA_CA_CERTS: '/etc/ssl/certs/ca-certificates.crt',
};

/** A Debian of its own, booted with systemd, that shares nothing but the network with this machine. */
export class Machine {
  #root;
  #host;
  #init;

  static async boot() {
    const machine = new Machine();
    machine.#root = emptyDebian();
    // All rights and one tree of control groups: only so a machine can run containers of its own.
    const env = { ...process.env, SYSTEMD_NSPAWN_UNIFIED_HIERARCHY: '1' };
    const args = ['--quiet', '--register=no', '--keep-unit', '--capability=all', '--boot'];
    args.push(`--directory=${machine.#root}`);
    machine.#host = spawn('systemd-nspawn', args, { stdio: 'ignore', env });
    await machine.#isUp();
    return machine;
  }

  get root() {
    return this.#root;
  }

  get system() {
    return /^PRETTY_NAME="(.*)"$/m.exec(readFileSync(`${this.#root}/etc/os-release`, 'utf8'))[1];
  }

  async #isUp() {
    for (let tries = 0; tries < 600; tries++) {
      [this.#init] = childrenOf(this.#host.pid);
      const asked = this.#init && this.#enter('systemctl is-system-running');
      if (/running|degraded/.test(asked?.stdout)) return;
      await wait(100);
    }
    throw new Error('The machine does not boot');
  }

  #enter(script) {
    const { npm_config_registry: registry } = process.env;
    const env = { ...ENVIRONMENT, ...(registry && { npm_config_registry: registry }) };
    const args = [
      '--target',
      this.#init,
      '--all',
      'bash',
      '--norc',
      '-euo',
      'pipefail',
      '-c',
      script,
    ];
    return spawnSync('nsenter', args, { encoding: 'utf8', env, timeout: LIMIT });
  }

  /**
   * Runs what root types there, in the folder where the last command ended.
   *
   * @throws Error with all that was printed where a command fails
   */
  type(script) {
    const there = 'cd "$(cat /run/typed-in 2>/dev/null || echo /root)"';
    const { status, stdout, stderr } = this.#enter(`${there}\n${script}\npwd >/run/typed-in`);
    if (status !== 0) throw new Error(`„${script}“ endete mit ${status}:\n${stdout}${stderr}`);
    return stdout + stderr;
  }

  async end() {
    // What containers leave in the network that it shares.
    if (this.#init) this.#enter('podman rm --all --force; ip link delete cni-podman0');
    if (this.#init) spawnSync('kill', ['-s', 'KILL', this.#init]);
    if (this.#host.exitCode === null) await once(this.#host, 'exit');
    remove(this.#root);
  }
}
