import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const toolFolder = join(root, '.tools');
export const scratch = join(root, '.tmp');

/** Nothing that is started here reports home, downloads a browser or asks a question. */
const quiet = {
  STORYBOOK_DISABLE_TELEMETRY: '1',
  PUPPETEER_SKIP_DOWNLOAD: '1',
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  DEBIAN_FRONTEND: 'noninteractive',
};
Object.assign(process.env, quiet);

const WINDOWS = process.platform === 'win32';

/** Runs a command with its output shown and resolves to its exit code. */
export function run(command, args, { env = {}, timeout } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
    shell: WINDOWS,
    timeout,
  });
  const pass = (signal) => child.kill(signal);
  process.on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      process.off('SIGTERM', pass);
      resolve(code ?? 1);
    });
  });
}

/** As `run`, but a command that fails is an error. */
export async function runLoudly(command, args) {
  const code = await run(command, args);
  if (code !== 0) throw new Error(`"${command} ${args.join(' ')}" endete mit ${code}.`);
}
