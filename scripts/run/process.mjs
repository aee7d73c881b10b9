import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const toolFolder = join(root, '.tools');
export const scratch = join(root, '.tmp');

/**
 * Nothing that is started here reports home, downloads a browser or asks a question; and each of the
 * hundreds of programs that a run starts reads what the first one compiled.
 */
const quiet = {
  NODE_COMPILE_CACHE: join(scratch, 'compile-cache'),
  STORYBOOK_DISABLE_TELEMETRY: '1',
  PUPPETEER_SKIP_DOWNLOAD: '1',
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  DEBIAN_FRONTEND: 'noninteractive',
};
Object.assign(process.env, quiet);

const WINDOWS = process.platform === 'win32';
const ORPHAN_CHECK = 500;

/** A group of its own lets npm, its shell and the program in it end together. */
function endGroup(child, signal) {
  try {
    if (WINDOWS) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // it has ended already
  }
}

/** Ends the whole group at its time limit, at Ctrl-C and SIGTERM; returns what undoes that. */
function watch(child, limit, interrupted) {
  const stop = (signal) => {
    endGroup(child, signal);
    interrupted(new Error('Abgebrochen.'));
  };
  const timer = limit && setTimeout(() => endGroup(child, 'SIGTERM'), limit);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  return () => {
    clearTimeout(timer);
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
  };
}

/** Shows what a command said once it has ended, so that the words of two never mix. */
function keepOutput(child) {
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
  child.on('close', () => process.stdout.write(Buffer.concat(said)));
}

/**
 * Runs a command and resolves to its exit code; rejects when interrupted.
 *
 * @param options - more of the environment; milliseconds until it is ended; whether its output is shown
 *   at its end, as for commands beside each other
 */
export async function run(command, args, { env = {}, limit, isAside = false } = {}) {
  const output = isAside ? 'pipe' : 'inherit';
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
    shell: WINDOWS,
    detached: !WINDOWS,
  });
  if (isAside) keepOutput(child);
  let unwatch;
  const ended = new Promise((resolve, reject) => {
    unwatch = watch(child, limit, reject);
    child.on('error', reject);
    child.on(isAside ? 'close' : 'exit', (code) => resolve(code ?? 1));
  });
  return ended.finally(unwatch);
}

/** As `run`, but a command that fails is an error. */
export async function runLoudly(command, args) {
  const code = await run(command, args);
  if (code !== 0) throw new Error(`"${command} ${args.join(' ')}" endete mit ${code}.`);
}

/** The shell that npm puts between does not pass SIGTERM on: who loses its parent takes it as one. */
export function endWithParent() {
  const parent = process.ppid;
  const check = () => process.ppid !== parent && process.kill(process.pid, 'SIGTERM');
  setInterval(check, ORPHAN_CHECK).unref();
}
