import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FALLBACKS, html, openHost } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { useSite } from '../support/site.mjs';
import { whole, WIDGETS } from '../support/widgets.mjs';

// To the engine, an opaque origin that asks this machine is a stranger on the network.
const site = useSite({ args: ['--disable-features=LocalNetworkAccessChecks'] });

describe('H-18: in a frame without an origin of its own', () => {
  it('all five widgets show the strategy, where every storage throws', async (t) => {
    const frame = '<iframe sandbox="allow-scripts" src="/host?inner" width="800" height="6000">';
    const visit = await openHost(t, site, {
      html: html({ head: '', body: frame }),
      routes: {
        '/host?inner': (route) =>
          route.fulfill({ body: html(), contentType: 'text/html; charset=utf-8' }),
      },
    });
    const [, inner] = visit.page.frames();
    await inner.waitForLoadState();
    const storage = await inner.evaluate(() => {
      try {
        return String(localStorage.length);
      } catch ({ name }) {
        return `${name} at ${origin}`;
      }
    });
    assert.equal(storage, 'SecurityError at null');
    for (const tag of WIDGETS) {
      await whole(inner, tag);
      const text = await inner.evaluate((name) => window.probe.text(name), tag);
      assert.ok(text.length > 200 && !text.includes(FALLBACKS[tag]), `${tag}: ${text}`);
    }
    none(visit.exceptions);
    // The receiver takes nothing from a page without an origin; the form asked and says so.
    none(visit.errors().filter((line) => !/permission|ERR_FAILED/.test(line)));
  });
});
