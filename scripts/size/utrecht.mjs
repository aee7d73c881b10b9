import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { measureFile, sumOf } from '../build/measure-size.mjs';
import { findBrowsers } from '../run/find-browsers.mjs';
import { runLoudly, scratch } from '../run/process.mjs';
import { chromiumFlags } from '../wtr/chromium-flags.mjs';

const PACKAGE = '@utrecht/web-component-library-stencil';
const VERSION = '4.1.0';
const folder = join(scratch, 'peers');
const files = join(folder, 'node_modules', PACKAGE, 'dist/utrecht');

/** Form controls of the municipality of Utrecht, as its own loader brings them. */
const CONTROLS = [
  'form-field-textbox',
  'form-field-textarea',
  'form-field-checkbox',
  'form-toggle',
  'button',
];

const PAGE = `<!doctype html><html lang="nl"><title>Utrecht</title>
<script type="module" src="/utrecht.esm.js"></script>
${CONTROLS.map((name) => `<utrecht-${name} label="Veld">Veld</utrecht-${name}>`).join('\n')}`;

const TYPES = { '.js': 'text/javascript', '.css': 'text/css' };

async function serve() {
  const server = createServer(async (request, response) => {
    if (request.url === '/') return response.setHeader('Content-Type', 'text/html').end(PAGE);
    const body = await readFile(join(files, request.url)).catch(() => undefined);
    response.writeHead(body ? 200 : 404, {
      'Content-Type': TYPES[extname(request.url)] ?? 'text/plain',
    });
    return response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Installs the peer in a folder of its own: it is never a dependency of this project. */
async function install() {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  await runLoudly('npm', [
    'install',
    '--prefix',
    folder,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-save',
    `${PACKAGE}@${VERSION}`,
  ]);
}

/** What a browser fetches for five controls: `{ name, size, files }`, each file compressed alone. */
export async function measureUtrecht() {
  await install();
  const server = await serve();
  const browser = await launch({ executablePath: findBrowsers().shell, args: chromiumFlags });
  try {
    const page = await browser.newPage();
    const names = [];
    page.on('request', (request) => names.push(new URL(request.url()).pathname));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction(
      (tags) => tags.every((tag) => document.querySelector(tag).classList.contains('hydrated')),
      {},
      CONTROLS.map((name) => `utrecht-${name}`),
    );
    const fetched = names.filter((name) => extname(name) in TYPES);
    const sizes = await Promise.all(fetched.map((name) => measureFile(join(files, name))));
    return { name: `${PACKAGE} ${VERSION}`, size: sumOf(sizes), files: fetched.length };
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}
