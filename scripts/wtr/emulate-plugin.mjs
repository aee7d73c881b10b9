/** Features a test may ask for, by the names CSS has for them. */
const FEATURES = {
  forcedColors: 'forced-colors',
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  contrast: 'prefers-contrast',
};

/** Chromium forgets an emulation when the session that asked for it ends. */
const sessions = new WeakMap();

async function sessionOf(page) {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  return sessions.get(page);
}

/**
 * Adds the command `emulate` with `{forcedColors, colorScheme, reducedMotion, contrast, media}`, each
 * replaced or reset by the next call. It answers false where the engine cannot do it (all but Chromium),
 * so that a test asserts what it can.
 */
export function emulatePlugin() {
  return {
    name: 'emulate-command',
    async executeCommand({ command, payload = {}, session }) {
      if (command !== 'emulate') return undefined;
      if (session.browser.name !== 'Chromium') return false;
      const cdp = await sessionOf(session.browser.getPage(session.id));
      const features = Object.entries(FEATURES).map(([key, name]) => ({
        name,
        value: payload[key] ?? '',
      }));
      await cdp.send('Emulation.setEmulatedMedia', { media: payload.media ?? '', features });
      return true;
    },
  };
}
