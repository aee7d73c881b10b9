import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CONSENT_TOOLS } from './consent-tools.mjs';
import { ALL, FALLBACKS, html, openHost } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { useSite } from '../support/site.mjs';
import { quiet } from '../support/waiting.mjs';
import { BANNER, ready, textOf } from '../support/widgets.mjs';

const site = useSite();
const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const TYPES = { js: 'text/javascript', css: 'text/css' };

/** A file of the tool, from where its guide has it uploaded. */
const serve = (folder) => (route) => {
  const { pathname } = new URL(route.request().url());
  const file = join(MODULES, folder, pathname.slice('/tool/'.length));
  return route.fulfill({ body: readFileSync(file), contentType: TYPES[file.split('.').at(-1)] });
};

const asksForCode = ({ requests }) => requests.filter((url) => url.endsWith('embed.js')).length;

async function assertFallback(visit) {
  const { page } = visit;
  await quiet(visit);
  assert.ok((await page.locator(BANNER).innerText()).includes(FALLBACKS[BANNER]));
  assert.equal(await page.locator('[data-strategy-painted]').count(), 0);
}

describe('H-08: consent tools', () => {
  for (const [name, { folder, head, accept, withdraw }] of Object.entries(CONSENT_TOOLS)) {
    it(`${name}: the fallback stands until a late yes, and again after a later no`, async (t) => {
      const routes = { '/tool/**': serve(folder) };
      const visit = await openHost(t, site, { html: html({ head, body: ALL }), routes });
      const { page } = visit;
      await assertFallback(visit);
      assert.equal(asksForCode(visit), 0);
      await page.evaluate(accept);
      await ready(page, BANNER);
      assert.match(await textOf(page, BANNER), /In Lemgo heißt das/);
      assert.equal(asksForCode(visit), 1);

      await page.reload();
      await ready(page, BANNER);
      assert.equal(asksForCode(visit), 2, 'a yes is remembered');
      await page.evaluate(withdraw);
      await page.reload();
      await assertFallback(visit);
      assert.equal(asksForCode(visit), 2);
      none(visit.errors());
      none(visit.elsewhere());
    });
  }
});
