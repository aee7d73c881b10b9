import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { findBrowsers } from '../../scripts/run/find-browsers.mjs';
import { countReporter } from '../../scripts/vitest/count-reporter.mjs';
import { chromiumFlags } from '../../scripts/wtr/chromium-flags.mjs';

const configDir = fileURLToPath(new URL('.', import.meta.url));
const launchOptions = { executablePath: findBrowsers().shell, args: chromiumFlags };

/** Stories in one setting of the browser. */
const project = (name, contextOptions, options) => ({
  extends: true,
  plugins: [storybookTest({ configDir, ...options })],
  test: {
    name,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions, contextOptions }),
      instances: [{ browser: 'chromium' }],
    },
  },
});

/** Only the stories with this tag; the preview makes sure that the setting has arrived. */
const forcedColours = {
  tags: { include: ['forced-colours'] },
  initialGlobals: { emulated: '(forced-colors: active)' },
};

/** Opens every story in Chromium: it has to reach its look, and axe has to find nothing. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    testTimeout: 30_000,
    reporters: ['dot', countReporter('stories')],
    projects: [
      project('stories', {}),
      project('forced colours', { forcedColors: 'active' }, forcedColours),
    ],
  },
});
