import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html, openHost, widget } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { growText, open, useSite } from '../support/site.mjs';
import { quiet } from '../support/waiting.mjs';
import { EXPLORER, openFirstSheet, ready } from '../support/widgets.mjs';

const site = useSite();

const isPainted = (locator) => locator.evaluate((element) => window.probe.isPainted(element));

/** Names of what has the focus while another thing is painted over it, or out of the window (SC 2.4.11). */
async function covered(page, key, presses) {
  const hidden = [];
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press(key);
    const name = await page.evaluate(() => {
      const element = window.probe.focused();
      const isSeen = element === document.body || window.probe.isPainted(element);
      return isSeen ? '' : window.probe.label(element) || element.localName;
    });
    if (name) hidden.push(name);
  }
  return hidden;
}

const looks = {
  '360 px': { viewport: { width: 360, height: 640 } },
  '320 px': { viewport: { width: 320, height: 480 } },
  '640 px, zoomed to 400 %': { viewport: { width: 320, height: 256 } },
  '1280 px': { viewport: { width: 1280, height: 720 } },
  'forced colours': { viewport: { width: 360, height: 640 }, forcedColors: 'active' },
  'right to left': { viewport: { width: 360, height: 640 }, dir: 'rtl' },
  'text of 200 %': { viewport: { width: 360, height: 640 }, large: true },
};

async function openSheet(t, { large, dir = 'ltr', ...options }) {
  const attributes = `lang="de" dir="${dir}"`;
  const page = { html: html({ body: widget(EXPLORER), attributes }) };
  const visit = await openHost(t, site, page, options);
  if (large) await growText(visit.page, visit.context);
  await ready(visit.page, EXPLORER);
  await openFirstSheet(visit.page);
  await visit.page.locator('dialog[open] details').evaluate((details) => {
    details.open = true;
  });
  // Else what comes would push away what has the focus.
  await quiet(visit);
  return visit.page;
}

describe('the way out of a long sheet', () => {
  for (const [name, options] of Object.entries(looks)) {
    it(`H-19: is painted at the sheet’s end, and closes it: ${name}`, async (t) => {
      const page = await openSheet(t, options);
      const sheet = page.locator('dialog[open]');
      await sheet.evaluate((dialog) => {
        dialog.scrollTop = dialog.scrollHeight;
      });
      const moved = await sheet.evaluate(({ scrollTop }) => scrollTop);
      assert.ok(moved > 300, `${moved} px`);
      assert.ok(await isPainted(sheet.locator('.close')));
      await sheet.locator('.close').click({ timeout: 2000 });
      await sheet.waitFor({ state: 'detached' });
    });

    it(`A-05: covers nothing that has the focus, there and back: ${name}`, async (t) => {
      const page = await openSheet(t, options);
      const stops = await page
        .locator('dialog[open]')
        .evaluate((dialog) => window.probe.controls(dialog).length);
      assert.ok(stops > 3);
      none(await covered(page, 'Tab', stops + 1), 'forwards');
      none(await covered(page, 'Shift+Tab', stops + 1), 'backwards');
    });
  }
});

describe('search and filters of a long list on a phone', () => {
  const viewport = { width: 360, height: 720 };
  const back = (page) => page.locator(EXPLORER).getByText('Zur Suche', { exact: true });
  const scrollTo = (place) =>
    place.evaluate((element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
    });

  it('H-19: are one press away while the list is read', async (t) => {
    const { page } = await open(t, site, '/lemgo.html', { viewport });
    await ready(page, EXPLORER);
    await scrollTo(page.locator(`${EXPLORER} .measure`).nth(4));
    assert.ok(await isPainted(back(page)));
    await back(page).click();
    const focused = await page.evaluate(() => {
      const field = window.probe.focused();
      return { name: field.localName, top: field.getBoundingClientRect().top };
    });
    assert.equal(focused.name, 'input');
    // Clear of a page's own head, which may stay.
    assert.ok(focused.top >= 120 && focused.top < 600, `${focused.top} px`);
  });

  it('H-19: stand over nothing where the field is in sight, and at the end of the list', async (t) => {
    const { page } = await open(t, site, '/lemgo.html', { viewport });
    await ready(page, EXPLORER);
    for (const place of [`${EXPLORER} h2`, `${EXPLORER} .results > .note`]) {
      await scrollTo(page.locator(place));
      assert.equal(await isPainted(back(page)), false, place);
    }
  });

  it('A-05: cover nothing that has the focus, and are seen when they have it', async (t) => {
    const { page } = await open(t, site, '/lemgo.html', { viewport });
    await ready(page, EXPLORER);
    await page.locator(`${EXPLORER} .measure a`).first().focus();
    none(await covered(page, 'Tab', 20), 'forwards');
    none(await covered(page, 'Shift+Tab', 20), 'backwards');
  });

  it('are not there for a list of few, nor where there is room', async (t) => {
    const { page } = await open(t, site, '/lemgo.html#strategy?field=mobilitaet', { viewport });
    await ready(page, EXPLORER);
    assert.equal(await back(page).count(), 0);
    const wide = await open(t, site, '/lemgo.html', { viewport: { width: 1280, height: 800 } });
    await ready(wide.page, EXPLORER);
    assert.equal(await back(wide.page).isVisible(), false);
  });
});
