import { existsSync } from 'node:fs';
import { findBrowsers, missingEngines } from './find-browsers.mjs';
import { run } from './process.mjs';

const PACKAGES = {
  chromium: ['chromium', 'fonts-dejavu-core'],
  firefox: ['firefox-esr', 'fonts-dejavu-core'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'fonts-dejavu-core'],
};

/** What tests of receiver, paper, old host pages and web servers need, and what saves time: path → package. */
const PROGRAMS = {
  '/usr/lib/postgresql': 'postgresql',
  '/usr/bin/strace': 'strace',
  '/usr/bin/faketime': 'faketime',
  '/usr/bin/chromium-headless-shell': 'chromium-headless-shell',
  '/usr/bin/systemd-analyze': 'systemd',
  '/usr/bin/reuse': 'reuse',
  '/usr/bin/pdftotext': 'poppler-utils',
  '/usr/share/javascript/prototype/prototype.js': 'libjs-prototype',
  '/usr/share/javascript/mootools/mootools.js': 'libjs-mootools',
  '/usr/sbin/nginx': 'nginx',
  '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so': 'libnginx-mod-http-brotli-static',
  '/usr/sbin/apache2': 'apache2-bin',
  '/etc/mime.types': 'media-types',
  '/usr/bin/caddy': 'caddy',
  '/usr/bin/busybox': 'busybox',
};

const canInstall = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');

const missingPrograms = () => Object.keys(PROGRAMS).filter((path) => !existsSync(path));

async function install(engines, programs) {
  const packages = [
    ...new Set(engines.flatMap((engine) => PACKAGES[engine])),
    ...programs.map((path) => PROGRAMS[path]),
  ];
  console.log(`Installiere, was den Tests fehlt (apt-get install ${packages.join(' ')}) …`);
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

/**
 * Finds the three engines and the programs of the tests, installs missing ones where that is
 * possible, returns engines still missing; tests without their program say so themselves.
 */
export async function ensureBrowsers() {
  const [engines, programs] = [missingEngines(), missingPrograms()];
  if (engines.length + programs.length > 0 && canInstall()) await install(engines, programs);
  const { chromium } = findBrowsers();
  if (chromium) process.env.CHROMIUM_PATH = chromium;
  const missing = missingEngines();
  report(missing);
  return missing;
}
