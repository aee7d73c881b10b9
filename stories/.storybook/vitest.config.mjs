import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { findBrowsers } from '../../scripts/run/find-browsers.mjs';
import { countReporter } from '../../scripts/stories/count-reporter.mjs';
import { chromiumFlags } from '../../scripts/wtr/chromium-flags.mjs';

const configDir = fileURLToPath(new URL('.', import.meta.url));
const launchOptions = { executablePath: findBrowsers().chromium, args: chromiumFlags };

/** Opens every story in Chromium: it has to reach its look, and axe has to find nothing. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  plugins: [storybookTest({ configDir })],
  test: {
    name: 'stories',
    testTimeout: 30_000,
    reporters: ['dot', countReporter()],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
