/** Puppeteer knows only single keys; a chord holds all but the last one down. */
async function pressInPuppeteer(page, keys) {
  const held = keys.slice(0, -1);
  for (const key of held) await page.keyboard.down(key);
  await page.keyboard.press(keys.at(-1));
  for (const key of held.reverse()) await page.keyboard.up(key);
}

/** Adds the command `chord` with `{keys: ['Shift', 'Tab']}`: the standard sendKeys has none for WebKit. */
export function chordPlugin() {
  return {
    name: 'chord-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'chord') return undefined;
      const { browser, id } = session;
      if (browser.type === 'webdriver') await browser.sendChord(id, payload.keys);
      else await pressInPuppeteer(browser.getPage(id), payload.keys);
      return true;
    },
  };
}
