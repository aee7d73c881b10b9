import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { inRepo } from '../../scripts/build/paths.mjs';
import { decodedPath, fileWithin } from '../../scripts/serve/path.mjs';
import { sendFile } from '../../scripts/serve/send-file.mjs';
import { newVisit } from '../support/site.mjs';
import { BANNER, MAP, ready } from '../support/widgets.mjs';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** `…/strategy-widgets-feed-1.0.0.tgz` → `@strategy-widgets/feed` */
const nameOf = (tarball) => `@strategy-widgets/${/widgets-([a-z]+)-/.exec(basename(tarball))[1]}`;

function unpack(tarball, into) {
  mkdirSync(into, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', into, '--strip-components=1']);
}

/** Of this repository, in the version that is asked for: no other would have been tried. */
function link(name, version, into) {
  const from = inRepo('node_modules', name);
  const found = read(join(from, 'package.json')).version;
  if (found !== version) throw new Error(`${name}: ${version} is asked for, ${found} is installed`);
  mkdirSync(dirname(into), { recursive: true });
  symlinkSync(from, into, 'junction');
}

/** A folder outside of the repository, gone with this process. */
export function emptyFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `strategy-${name}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An example by itself. */
export function exampleFolder(name) {
  const folder = emptyFolder(name);
  cpSync(inRepo('demo', 'examples', name), folder, { recursive: true });
  return folder;
}

/**
 * Installs the tarballs as npm would, but without the registry: what they and the folder's own
 * `package.json` name, and nothing else, so that an import that nobody declared is not found.
 *
 * @param own - what the application needs besides, as this repository has it
 */
export function installWithoutRegistry(folder, tarballs, own = []) {
  const inModules = (name) => join(folder, 'node_modules', name);
  const wanted = { ...read(join(folder, 'package.json')).devDependencies };
  for (const tarball of tarballs) {
    unpack(tarball, inModules(nameOf(tarball)));
    Object.assign(wanted, read(join(inModules(nameOf(tarball)), 'package.json')).dependencies);
  }
  const ours = tarballs.map(nameOf);
  for (const [name, version] of Object.entries(wanted)) {
    if (!ours.includes(name)) link(name, version, inModules(name));
  }
  for (const name of own.filter((one) => !(one in wanted)))
    link(name, read(inRepo('node_modules', name, 'package.json')).version, inModules(name));
}

/** Any static server, for one folder, until this process ends. */
async function serveFolder(folder) {
  const server = createServer(async (request, response) => {
    const path = decodedPath(request.url).replace(/\/$/, '/index.html');
    const file = await fileWithin(folder, join(folder, path));
    // A page that is closed may leave an answer half read.
    if (file) await sendFile(request, response, file, {}).catch(() => undefined);
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return `http://127.0.0.1:${server.address().port}`;
}

/** Serves a folder by itself and waits until banner and map show what the feed says, without an error. */
export async function showsBoth(t, site, folder) {
  const url = await serveFolder(folder);
  const visit = await newVisit(t, { ...site, url });
  await visit.page.goto(url);
  for (const tag of [BANNER, MAP]) await ready(visit.page, tag);
  assert.deepEqual(visit.errors(), []);
  assert.deepEqual(visit.elsewhere(), []);
  return visit;
}

/** Opens the first measure of the map's list. */
export async function openFirst(page) {
  await page.locator(`${MAP} .measure a, ${MAP} li a`).first().click();
  await page.locator('dialog[open] #title').waitFor();
}
