import { existsSync } from 'node:fs';
import { findBrowsers, missingEngines } from './find-browsers.mjs';
import { run } from './process.mjs';

const PACKAGES = {
  chromium: ['chromium', 'fonts-dejavu-core'],
  firefox: ['firefox-esr', 'fonts-dejavu-core'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'fonts-dejavu-core'],
};

const canInstall = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');

async function install(engines) {
  const packages = [...new Set(engines.flatMap((engine) => PACKAGES[engine]))];
  console.log(`Installiere fehlende Browser (apt-get install ${packages.join(' ')}) …`);
  await run('apt-get', ['update', '-q']);
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages]);
}

function report(missing) {
  if (missing.length === 0) return;
  const names = missing.join(', ');
  if (process.env.CI === 'true') throw new Error(`Diese Browser fehlen: ${names}`);
  const packages = [...new Set(missing.flatMap((engine) => PACKAGES[engine]))].join(' ');
  console.log(`Die Tests laufen ohne ${names}. Unter Debian: apt-get install ${packages}`);
}

/** Finds the three engines, installs missing ones where that is possible, returns those still missing. */
export async function ensureBrowsers() {
  if (missingEngines().length > 0 && canInstall()) await install(missingEngines());
  const { chromium } = findBrowsers();
  if (chromium) process.env.CHROMIUM_PATH = chromium;
  const missing = missingEngines();
  report(missing);
  return missing;
}
