/**
 * Adds the command `viewport` with `{width, height}` for every engine: the standard setViewport refuses
 * WebKit, which knows only the size of its window.
 * It answers false when the window cannot be that small.
 */
export function viewportPlugin() {
  return {
    name: 'viewport-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'viewport') return undefined;
      const { browser, id } = session;
      if (browser.type === 'webdriver') return browser.setViewport(payload);
      await browser.getPage(id).setViewport(payload);
      return true;
    },
  };
}
