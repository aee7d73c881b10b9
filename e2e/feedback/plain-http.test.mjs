import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { openForm, sendText, sentHeading, storedOnce, useReceiver } from './feedback.mjs';

const site = useReceiver(['--host-resolver-rules=MAP stadt.example 127.0.0.1']);

describe('a form on a page without https', () => {
  before(() => {
    site.url = site.url.replace(/\/\/[^:/]+/, '//stadt.example');
  });

  it('R-14: proves its work and sends, although the page has no WebCrypto', async (t) => {
    await site.receive({ proofOfWork: 'always' });
    const { page } = await openForm(t, site);
    const has = await page.evaluate(() => [
      isSecureContext,
      'subtle' in crypto,
      'randomUUID' in crypto,
    ]);
    assert.deepEqual(has, [false, false, false]);
    await sendText(page);
    await sentHeading(page).waitFor();
    await storedOnce(page, site);
  });
});
