import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const CHROMIUM = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** Chromium without windows: the same engine, at half the work for each page. */
const SHELL = ['chromium-headless-shell', 'chrome-headless-shell'];
const FIREFOX = [
  'firefox-esr',
  'firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

function onPath(name) {
  if (name.includes('/') || name.includes('\\')) return existsSync(name) ? name : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...folders, '/usr/bin', '/usr/local/bin']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

function firstOf(override, names) {
  if (override) return existsSync(override) ? override : undefined;
  for (const name of names) {
    const found = onPath(name);
    if (found) return found;
  }
  return undefined;
}

/** Debian keeps MiniBrowser in a folder named after the CPU and the API version of WebKitGTK. */
function miniBrowser() {
  const root = '/usr/lib';
  if (!existsSync(root)) return undefined;
  return readdirSync(root)
    .flatMap((cpu) => ['4.1', '6.0', '4.0'].map((api) => join(root, cpu, `webkit2gtk-${api}`)))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find((path) => existsSync(path));
}

function findWebKit(env) {
  const driver = firstOf(env.WEBKIT_DRIVER_PATH, ['WebKitWebDriver']);
  const browser = firstOf(env.WEBKIT_MINIBROWSER_PATH, [miniBrowser() ?? 'MiniBrowser']);
  const xvfb = onPath('Xvfb');
  if (!driver || !browser || !(xvfb || env.DISPLAY)) return undefined;
  return { driver, browser, xvfb };
}

/** The engines' own names, in the order in which they are reported. */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

/**
 * Finds the three engines: by CHROMIUM_PATH, FIREFOX_PATH, WEBKIT_DRIVER_PATH and
 * WEBKIT_MINIBROWSER_PATH, else in the usual places. What is missing stays undefined. `shell` is Chromium
 * without windows (CHROMIUM_SHELL_PATH), which pages load faster in, else Chromium itself.
 */
export function findBrowsers(env = process.env) {
  const chromium = firstOf(env.CHROMIUM_PATH, CHROMIUM);
  return {
    chromium,
    shell: firstOf(env.CHROMIUM_SHELL_PATH, SHELL) ?? chromium,
    firefox: firstOf(env.FIREFOX_PATH, FIREFOX),
    webkit: findWebKit(env),
  };
}

/** The names of the engines that are not there. */
export function missingEngines(browsers = findBrowsers()) {
  return ENGINES.filter((engine) => !browsers[engine]);
}
