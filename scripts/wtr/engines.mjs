import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { ENGINES, findBrowsers } from '../run/find-browsers.mjs';
import { chromiumFlags } from './chromium-flags.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

/** No update, telemetry, captive-portal or safe-browsing request leaves the machine. */
export const firefoxPrefs = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.prefetch-next': false,
  'toolkit.telemetry.enabled': false,
};

/** A tab in the background must take the keyboard's focus as the one in front does. */
async function focusedPage({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

const chromium = (executablePath) =>
  chromeLauncher({
    puppeteer,
    launchOptions: { executablePath, args: chromiumFlags },
    createPage: focusedPage,
    concurrency: 1,
  });

const firefox = (executablePath) =>
  chromeLauncher({
    puppeteer,
    launchOptions: { browser: 'firefox', executablePath, extraPrefsFirefox: firefoxPrefs },
    concurrency: 1,
  });

const launchers = { chromium, firefox, webkit: webkitLauncher };

function wantedEngines(env) {
  const wanted = env.STRATEGY_ENGINES?.split(',').map((name) => name.trim());
  const unknown = wanted?.find((name) => !ENGINES.includes(name));
  if (unknown) throw new Error(`STRATEGY_ENGINES: "${unknown}" is none of ${ENGINES.join(', ')}`);
  return wanted ?? ENGINES;
}

/** One launcher for each engine that is wanted and there; says which one is not. */
export function engineLaunchers(env = process.env) {
  const found = findBrowsers(env);
  const wanted = wantedEngines(env);
  const missing = wanted.filter((name) => !found[name]);
  if (missing.length > 0) console.warn(`Browser tests run without: ${missing.join(', ')}`);
  if (missing.length === wanted.length) throw new Error('No browser to run the tests in');
  return wanted.filter((name) => found[name]).map((name) => launchers[name](found[name]));
}
