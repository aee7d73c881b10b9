import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../packages/receiver/src/testing/free-port.ts';

const START_TRIES = 100;

/** A group of its own, because the driver leaves its browser behind when only itself is ended. */
function spawnGroup(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true });
  child.failed = new Promise((_, reject) => child.once('error', reject));
  child.failed.catch(() => undefined);
  return child;
}

function endGroup(child) {
  try {
    if (child?.pid) process.kill(-child.pid, 'SIGTERM');
  } catch {
    // it has ended already
  }
}

/** Xvfb chooses a free display itself and writes its number to descriptor 3. */
async function startDisplay(xvfb) {
  const screen = ['-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe'];
  const child = spawnGroup(xvfb, ['-displayfd', '3', ...screen], { stdio });
  const [number] = await Promise.race([once(child.stdio[3], 'data'), child.failed]);
  return { child, display: `:${String(number).trim()}` };
}

async function answers(base) {
  for (let tries = 0; tries < START_TRIES; tries += 1) {
    const response = await fetch(`${base}/status`).catch(() => undefined);
    if (response) return;
    await wait(100);
  }
  throw new Error('WebKitWebDriver does not answer');
}

/** Starts WebKitWebDriver on a screen of its own; `end` stops all of it, also when the process exits. */
export async function startWebKitDriver({ driver, xvfb }) {
  const children = [];
  const end = () => children.splice(0).forEach(endGroup);
  process.once('exit', end);
  const screen = xvfb ? await startDisplay(xvfb) : { display: process.env.DISPLAY };
  children.push(screen.child);
  const env = {
    ...process.env,
    DISPLAY: screen.display,
    GDK_BACKEND: 'x11',
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  };
  const port = await freePort();
  const child = spawnGroup(driver, [`--port=${port}`], { stdio: 'ignore', env });
  children.push(child);
  const base = `http://127.0.0.1:${port}`;
  await Promise.race([answers(base), child.failed]);
  return { base, end };
}
