/** One session of a W3C WebDriver server: https://www.w3.org/TR/webdriver2/ */
export class WebDriverSession {
  #base;
  #id = '';
  version = '';

  constructor(base) {
    this.#base = base;
  }

  async open(capabilities) {
    const opened = await this.#send('POST', '/session', {
      capabilities: { alwaysMatch: capabilities },
    });
    this.#id = opened.sessionId;
    this.version = opened.capabilities.browserVersion;
  }

  go(url) {
    return this.post('/url', { url });
  }

  post(path, body) {
    return this.#send('POST', `/session/${this.#id}${path}`, body);
  }

  get(path) {
    return this.#send('GET', `/session/${this.#id}${path}`);
  }

  delete(path) {
    return this.#send('DELETE', `/session/${this.#id}${path}`);
  }

  async close() {
    if (!this.#id) return;
    await this.delete('').catch(() => undefined);
    this.#id = '';
  }

  async #send(method, path, body) {
    const response = await fetch(this.#base + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = await response.json();
    if (!response.ok)
      throw new Error(`WebDriver ${method} ${path}: ${value.error} ${value.message}`);
    return value;
  }
}
