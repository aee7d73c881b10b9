import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html, openHost } from '../support/host-page.mjs';
import { useSite } from '../support/site.mjs';
import { addressOf } from '../support/waiting.mjs';
import { MAP, ready } from '../support/widgets.mjs';

const site = useSite();
const PHONE = { viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true };
const BELOW = '<p style="height: 100vh">Was darunter steht.</p>';
const PAGE = html({ body: `<${MAP} municipality="kreis-lippe"></${MAP}>${BELOW}` });

/** A phone that shows the map, with fingers that go where they are told, through the engine itself. */
async function openPhone(t) {
  const { page, context } = await openHost(t, site, { html: PAGE }, PHONE);
  await ready(page, MAP);
  const map = page.locator(`${MAP} .map`);
  await map.locator('.area').first().waitFor();
  await map.scrollIntoViewIfNeeded();
  const session = await context.newCDPSession(page);
  const touch = (type, ...points) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  return { page, map, touch };
}

const viewBox = (map) => map.locator('svg').first().getAttribute('viewBox');
const widthOf = (box) => Number(box.split(' ')[2]);

async function centreOf(map) {
  const { x, y, width, height } = await map.boundingBox();
  return [x + width / 2, y + height / 2];
}

/** Two fingers around a place, from one distance to another. */
async function pinch({ map, touch }, from, to) {
  const [x, y] = await centreOf(map);
  const fingers = (apart) => [
    [x - apart, y],
    [x + apart, y],
  ];
  await touch('touchStart', ...fingers(from));
  for (let step = 1; step <= 5; step++) {
    await touch('touchMove', ...fingers(from + ((to - from) * step) / 5));
  }
  await touch('touchEnd');
}

/** One finger, upwards. */
async function swipe({ map, touch }) {
  const [x, y] = await centreOf(map);
  await touch('touchStart', [x, y]);
  for (let step = 1; step <= 8; step++) await touch('touchMove', [x, y - step * 15]);
  await touch('touchEnd');
}

/** Onto the sea of the map, where there is no button. */
async function activate({ map, page }) {
  await map.tap({ position: { x: 8, y: 8 } });
  await page.waitForFunction((tag) => window.probe.rootOf(tag).querySelector('.map:focus'), MAP);
}

describe('the map under fingers', () => {
  it('A-04: leaves a swipe to the page until somebody tapped it', async (t) => {
    const phone = await openPhone(t);
    const { page, map } = phone;
    const before = await viewBox(map);
    await page.evaluate(() => scrollTo(0, 0));
    await swipe(phone);
    await page.waitForFunction(() => scrollY > 50);
    assert.equal(await viewBox(map), before);
  });

  it('is enlarged and made small again by two fingers once it was tapped', async (t) => {
    const phone = await openPhone(t);
    const { page, map } = phone;
    await activate(phone);
    const whole = widthOf(await viewBox(map));
    await pinch(phone, 30, 90);
    const near = widthOf(await viewBox(map));
    assert.ok(near < whole / 2, `${near} of ${whole}`);
    await pinch(phone, 90, 60);
    const middle = widthOf(await viewBox(map));
    assert.ok(near < middle && middle < whole, `${middle} between ${near} and ${whole}`);
    assert.equal(await page.evaluate(() => visualViewport.scale), 1);
    assert.doesNotMatch(await addressOf(page), /municipality|measure/, 'chooses nothing');
  });

  it('is moved by one finger once it is enlarged', async (t) => {
    const phone = await openPhone(t);
    const { page, map } = phone;
    await activate(phone);
    await pinch(phone, 30, 90);
    const before = await viewBox(map);
    const scrolled = await page.evaluate(() => scrollY);
    await swipe(phone);
    const [x, y, width] = (await viewBox(map)).split(' ').map(Number);
    const [left, top, wide] = before.split(' ').map(Number);
    assert.ok(
      y > top && Math.abs(x - left) < 1 && width === wide,
      `${before} → ${x} ${y} ${width}`,
    );
    assert.equal(await page.evaluate(() => scrollY), scrolled);
  });
});
