import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { dist, inRepo } from '../../scripts/build/paths.mjs';
import { launchChromium } from '../support/site.mjs';

/** Starts and stops a real WordPress with four roles, from Debian's packages. */
const SCRIPT = inRepo('..', 'shared', 'reference', 'wordpress.sh');
const PORT = 8097;

/** Whether this machine can have one: the script wants root. */
export const isWordPressThere = existsSync(SCRIPT) && process.getuid() === 0;

/** The line of the guide, in the head of every page. */
const HEAD = `<?php
add_action('wp_head', function () {
  echo '<script async crossorigin src="/strategie/v1/embed.js" data-strategy-feed="/strategie/feed/strategy.json" data-strategy-municipality="lemgo" data-strategy-privacy-url="/datenschutz-der-seite"></script>';
});
`;

/** Lays a release beside a site and its line into every head, as the guide says. */
function layOut(folder) {
  const site = join(folder, 'site');
  for (const part of ['v1', 'feed'])
    cpSync(join(dist, part), join(site, 'strategie', part), { recursive: true });
  const plugins = join(site, 'wp-content', 'mu-plugins');
  mkdirSync(plugins, { recursive: true });
  writeFileSync(join(plugins, 'strategie.php'), HEAD);
}

/** What a role stores by the interface that the block editor uses itself. */
async function store({ url, passwords }, role, content) {
  const login = Buffer.from(`${role}:${passwords.get(role)}`).toString('base64');
  const answer = await fetch(`${url}/index.php?rest_route=/wp/v2/posts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Basic ${login}` },
    body: JSON.stringify({ title: 'Formen', content, status: 'publish' }),
  });
  if (!answer.ok) throw new Error(`${role}: ${answer.status} ${await answer.text()}`);
  const { link, content: stored } = await answer.json();
  return { link, rendered: stored.rendered.trim() };
}

/** A WordPress and a browser for a test file, gone after it. */
export function useWordPress() {
  const site = {};
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  before(async () => {
    const { status } = spawnSync('bash', [SCRIPT, 'start', folder, PORT], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`WordPress did not start: ${status}`);
    layOut(folder);
    const lines = readFileSync(join(folder, 'passwords.txt'), 'utf8').trim().split('\n');
    site.passwords = new Map(lines.map((line) => line.split(' ')));
    site.url = `http://127.0.0.1:${PORT}`;
    site.store = (role, content) => store(site, role, content);
    site.browser = await launchChromium();
  });
  after(async () => {
    await site.browser?.close();
    execFileSync('bash', [SCRIPT, 'stop', folder]);
    execFileSync('rm', ['-rf', folder]);
  });
  return site;
}
