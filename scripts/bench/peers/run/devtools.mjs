import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Chromium by its own protocol over a pipe: frames of other hosts are targets of their own, which have to
 * be throttled before they run, and that no library here lets one do.
 */
export class DevTools {
  #child;
  #folder = mkdtempSync(join(tmpdir(), 'bench-chromium-'));
  #last = 0;
  #waiting = new Map();
  #listeners = new Map();

  constructor(executable, flags) {
    const own = ['--headless', '--no-sandbox', '--remote-debugging-pipe', '--no-first-run'];
    const folder = `--user-data-dir=${this.#folder}`;
    this.#child = spawn(executable, [...own, folder, ...flags, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    this.#read(this.#child.stdio[4]);
  }

  /** Sends a command to the browser, or to one of its targets. */
  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#last;
    this.#child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, method }));
  }

  /** Listens to a target, and to the targets below it once they are told of; answers what ends that. */
  listen(sessionId, listener) {
    this.#listeners.set(sessionId, listener);
    return () => this.#listeners.delete(sessionId);
  }

  async close() {
    const ended = once(this.#child, 'exit');
    void this.send('Browser.close').catch(() => undefined);
    await ended;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #read(stream) {
    let text = '';
    stream.setEncoding('utf8');
    stream.on('data', (part) => {
      const messages = (text + part).split('\0');
      text = messages.pop();
      for (const message of messages) this.#take(JSON.parse(message));
    });
  }

  #take({ id, method, params, result, error, sessionId }) {
    if (!id) return this.#listeners.get(sessionId)?.(method, params);
    const { resolve, reject, method: sent } = this.#waiting.get(id);
    this.#waiting.delete(id);
    return error ? reject(new Error(`${sent}: ${error.message}`)) : resolve(result);
  }
}
