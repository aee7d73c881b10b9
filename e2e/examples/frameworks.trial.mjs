import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { inRepo } from '../../scripts/build/paths.mjs';
import { buildPackages } from '../../scripts/release/packages/packages.mjs';
import { useSite } from '../support/site.mjs';
import { exampleFolder, openFirst, showsBoth } from './empty-folder.mjs';

const BUILT = {
  vite: 'dist',
  react: 'dist',
  vue: 'dist',
  angular: 'dist/app/browser',
  astro: 'dist',
};
/** Nothing of the tree, no questions, nothing told to anybody. */
const ENVIRONMENT = {
  ...process.env,
  NODE_OPTIONS: '',
  NG_CLI_ANALYTICS: 'false',
  ASTRO_TELEMETRY_DISABLED: '1',
};
const QUIET = ['--no-audit', '--no-fund', '--loglevel', 'error'];

let tarballs;
before(async () => {
  tarballs = await buildPackages(inRepo('.tmp', 'tarballs'));
});

/** Needs the registry for what the example names besides. */
describe('an example that npm installs in an empty folder', { concurrency: false }, () => {
  const site = useSite();

  for (const [name, built] of Object.entries(BUILT)) {
    it(`builds with ${name}, shows two widgets and hears which measure is opened`, async (t) => {
      const folder = exampleFolder(name);
      const npm = (...args) =>
        execFileSync('npm', args, {
          cwd: folder,
          env: ENVIRONMENT,
          stdio: 'pipe',
          encoding: 'utf8',
        });
      const packages = tarballs.filter((file) => !file.includes('-embed-'));
      npm('install', ...QUIET, ...packages);
      const sample = join(folder, 'node_modules', '@strategy-widgets', 'feed', 'sample');
      cpSync(sample, join(folder, 'public'), { recursive: true });
      npm('run', 'build');
      const { page, console: said } = await showsBoth(t, site, join(folder, built));
      await openFirst(page);
      const output = page.locator('output');
      const heard = (await output.count())
        ? [await output.innerText()]
        : said.map(({ text }) => text);
      assert.ok(
        heard.some((text) => /^[a-z0-9-]+$/.test(text)),
        heard.join(),
      );
    });
  }
});
