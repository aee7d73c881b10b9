import { WebDriverSession } from './webdriver-session.mjs';
import {
  buttonDown,
  buttonUp,
  mouse,
  moveTo,
  pressChord,
  pressKeys,
} from './webdriver-actions.mjs';
import { WebDriverWindow } from './webdriver-window.mjs';
import { startWebKitDriver } from './webkit-process.mjs';

/**
 * Runs test pages in WebKitGTK, one after the other in one window. The type `webdriver` makes
 * @web/test-runner-commands call the methods in the second half.
 */
class WebKitLauncher {
  name = 'WebKit';
  type = 'webdriver';
  concurrency = 1;
  #found;
  #driver;
  #session;
  #starting;
  #firstSize;
  #pages = new Map();

  constructor(found) {
    this.#found = found;
  }

  async startSession(id, url) {
    await (this.#starting ??= this.#start());
    this.#pages.set(id, url);
    await this.#session.go(url);
  }

  isActive(id) {
    return this.#pages.has(id);
  }

  getBrowserUrl(id) {
    return this.#pages.get(id);
  }

  async stopSession(id) {
    this.#pages.delete(id);
    await this.#restoreSize().catch(() => undefined);
    await this.#session.go('about:blank').catch(() => undefined);
    return {};
  }

  startDebugSession() {
    throw new Error('WebKit has no debug session');
  }

  async stop() {
    await this.#session?.close();
    this.#driver?.end();
  }

  sendKeys(_id, keys) {
    return this.#act(pressKeys(keys));
  }

  sendChord(_id, keys) {
    return this.#act(pressChord(keys));
  }

  sendMouseMove(_id, x, y) {
    return this.#act(mouse(moveTo(x, y)));
  }

  sendMouseClick(_id, x, y, button) {
    return this.#act(mouse(moveTo(x, y), buttonDown(button), buttonUp(button)));
  }

  sendMouseDown(_id, button) {
    return this.#act(mouse(buttonDown(button)));
  }

  sendMouseUp(_id, button) {
    return this.#act(mouse(buttonUp(button)));
  }

  resetMouse() {
    return this.#session.delete('/actions');
  }

  /** False when the window cannot be that small: its toolbar takes about 450 px. */
  async setViewport({ width, height }) {
    const window = new WebDriverWindow(this.#session);
    this.#firstSize ??= await window.size();
    return window.resizeContent(width, height);
  }

  /** A test must not leave its size to the next one. */
  async #restoreSize() {
    if (!this.#firstSize) return;
    await new WebDriverWindow(this.#session).resize(this.#firstSize);
    this.#firstSize = undefined;
  }

  #act(actions) {
    return this.#session.post('/actions', actions);
  }

  async #start() {
    this.#driver = await startWebKitDriver(this.#found);
    this.#session = new WebDriverSession(this.#driver.base);
    await this.#session.open({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: this.#found.browser, args: ['--automation'] },
    });
  }
}

/** @param found - paths of driver, browser and Xvfb, as findBrowsers gives them */
export const webkitLauncher = (found) => new WebKitLauncher(found);
