import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { BOTH, FALLBACKS, FEED, html, openHost } from './support/host-page.mjs';
import { useSite } from './support/site.mjs';
import { BANNER, ready, textOf } from './support/widgets.mjs';

const site = useSite();
const { resolve } = createRequire(import.meta.url);
const SETTINGS = `data-strategy-feed="${FEED}" data-strategy-municipality="lemgo"`;

/** Consent tools as their guides have them pasted: how the script waits, and what accepting does. */
const TOOLS = {
  'CookieConsent (vanilla)': {
    file: 'vanilla-cookieconsent/dist/cookieconsent.umd.js',
    head: `<script src="/tool.js"></script>
      <script type="text/plain" data-category="inhalte" data-src="/v1/embed.js" ${SETTINGS}></script>
      <script defer src="data:text/javascript,CookieConsent.run({categories:{necessary:{readOnly:true},inhalte:{}},language:{default:'de',translations:{de:{consentModal:{title:'Inhalte',acceptAllBtn:'Ja'},preferencesModal:{sections:[]}}}}})"></script>`,
    accept: () => window.CookieConsent.acceptCategory('all'),
  },
  'Cookie Consent (Osano)': {
    file: 'cookieconsent/build/cookieconsent.min.js',
    head: `<script src="/tool.js"></script><script>
      addEventListener('load', () => cookieconsent.initialise({
        type: 'opt-in',
        onStatusChange(status) {
          if (status !== 'allow') return;
          const script = document.createElement('script');
          script.src = '/v1/embed.js';
          script.dataset.strategyFeed = '${FEED}';
          script.dataset.strategyMunicipality = 'lemgo';
          document.head.append(script);
        },
      }))</script>`,
    accept: () => document.querySelector('.cc-allow').click(),
  },
};

describe('H-08: consent tools', () => {
  for (const [name, { file, head, accept }] of Object.entries(TOOLS)) {
    it(`${name}: the fallback stands until a late yes, then the widgets`, async (t) => {
      const visit = await openHost(t, site, {
        html: html({ head, body: BOTH }),
        routes: {
          '/tool.js': (route) =>
            route.fulfill({ body: readFileSync(resolve(file)), contentType: 'text/javascript' }),
        },
      });
      const { page } = visit;
      await page.waitForLoadState('networkidle');
      assert.equal(
        visit.requests.some((url) => url.endsWith('embed.js')),
        false,
      );
      assert.ok((await page.locator(BANNER).innerText()).includes(FALLBACKS[BANNER]));
      await page.evaluate(accept);
      await ready(page, BANNER);
      assert.match(await textOf(page, BANNER), /In Lemgo heißt das/);
      assert.deepEqual(visit.errors(), []);
    });
  }
});
