import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ALL, EMBED, html, openHost } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { newVisit, useSite } from '../support/site.mjs';
import { quiet } from '../support/waiting.mjs';
import {
  BANNER,
  allReady,
  EXPLORER,
  openFirstSheet,
  textOf,
  WIDGETS,
} from '../support/widgets.mjs';

const site = useSite();

const BASE =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'";

/** Does what a resident can do: chooses, searches, opens and closes a sheet, changes the language. */
async function useEverything(page) {
  await allReady(page);
  await page.locator(`${EXPLORER} .field`).nth(1).click();
  await page.getByLabel('Suche in den Maßnahmen').fill('digital');
  await page.getByLabel('Suche in den Maßnahmen').fill('');
  await openFirstSheet(page);
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  const english = page.locator(BANNER).getByRole('button', { name: 'English' });
  await english.click();
  await page.locator(`${BANNER} .root[lang=en]`).first().waitFor();
}

describe('S-04: strict content security policy', () => {
  it('strict-csp.html works without a violation', async (t) => {
    const visit = await newVisit(t, site);
    const response = await visit.page.goto(`${site.url}/strict-csp.html`);
    const policy = response.headers()['content-security-policy'];
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /require-trusted-types-for 'script'/);
    assert.doesNotMatch(policy, /unsafe/);
    await useEverything(visit.page);
    none(await visit.page.evaluate(() => window.probe.violations));
    none(visit.errors());
    none(visit.reports());
  });

  it('sees a violation when there is one', async (t) => {
    const body = `${ALL}<p style="color:red">Text</p>`;
    const visit = await openHost(t, site, {
      html: html({ body }),
      headers: { 'Content-Security-Policy': BASE },
    });
    await quiet(visit);
    assert.equal(await visit.page.evaluate(() => window.probe.violations.length), 1);
  });
});

describe('S-05: Trusted Types', () => {
  const policy = (types) => `${BASE}; require-trusted-types-for 'script'; trusted-types ${types}`;
  const withTypes = (types, parts = {}) => ({
    html: html(parts),
    headers: { 'Content-Security-Policy': parts.policy ?? policy(types) },
  });

  it('works where the page allows our policy', async (t) => {
    const visit = await openHost(t, site, withTypes('strategy-widgets'));
    await useEverything(visit.page);
    none(await visit.page.evaluate(() => window.probe.violations));
    none(visit.errors());
  });

  it('works where the page allows every policy', async (t) => {
    const visit = await openHost(t, site, withTypes("* 'allow-duplicates'"));
    await useEverything(visit.page);
    none(visit.errors());
  });

  it('works where the page requires types but names no list', async (t) => {
    const visit = await openHost(
      t,
      site,
      withTypes('', { policy: `${BASE}; require-trusted-types-for 'script'` }),
    );
    await useEverything(visit.page);
    none(visit.errors());
  });

  const taken = `<script nonce="abc">trustedTypes.createPolicy('strategy-widgets', { createHTML: () => 'taken' });</script>`;
  const refusals = {
    'the page allows other policies only': withTypes('some-cms dompurify'),
    'the page allows no policy': withTypes("'none'"),
    'the page has taken our policy’s name': withTypes('', {
      head: taken + EMBED,
      policy: policy('strategy-widgets').replace(
        "script-src 'self'",
        "script-src 'self' 'nonce-abc'",
      ),
    }),
  };
  for (const [way, page] of Object.entries(refusals)) {
    it(`works or shows the fallback where ${way}, and is never blank`, async (t) => {
      const visit = await openHost(t, site, page);
      await quiet(visit);
      for (const tag of WIDGETS) {
        const works = await visit.page.locator(`${tag} .root`).count();
        const shown = works
          ? await textOf(visit.page, tag)
          : await visit.page.locator(tag).innerText();
        assert.ok(await visit.page.locator(tag).isVisible(), tag);
        assert.match(shown, works ? /Lemgo/ : /Ersatz für/);
      }
      none(visit.exceptions);
      assert.ok(
        visit.reports().every((line) => line.includes('trusted-types-blocked')),
        visit.reports().join(),
      );
    });
  }
});
