/** The window of a WebDriver session, whose size includes its frame and toolbar. */
export class WebDriverWindow {
  #session;

  constructor(session) {
    this.#session = session;
  }

  size() {
    return this.#session.get('/window/rect');
  }

  resize({ width, height }) {
    return this.#session.post('/window/rect', { width, height });
  }

  /** Gives the page the asked size; false when the window has another one afterwards. */
  async resizeContent(width, height) {
    await this.resize({ width, height });
    const before = await this.#contentSize();
    const frame = {
      width: before.outerWidth - before.width,
      height: before.outerHeight - before.height,
    };
    await this.resize({ width: width + frame.width, height: height + frame.height });
    const after = await this.#contentSize();
    return after.width === width && after.height === height;
  }

  #contentSize() {
    const script = 'return { width: innerWidth, height: innerHeight, outerWidth, outerHeight }';
    return this.#session.post('/execute/sync', { script, args: [] });
  }
}
