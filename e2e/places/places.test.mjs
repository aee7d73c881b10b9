import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { FEEDS } from '../../scripts/bench/jumps/feeds.mjs';
import { engines, servePages } from '../host/engines.mjs';
import { isFull } from '../support/sampled.mjs';
import { delayOf, frameAt, placePages } from './watch-places.mjs';

/* Layout shifts are told by Chromium alone (`npm run bench:jumps`): here every engine shows what a reader sees. */

const FEW = ['parts', 'nothing but a title', 'no feed'];
const names = isFull ? Object.keys(FEEDS) : FEW;
const widths = isFull ? [360, 768] : [360];
const found = () => window.found;

for (const [engine, start] of Object.entries(engines)) {
  describe(`in ${engine}`, () => {
    let browser;
    let site;
    before(async () => {
      site = await servePages(placePages(names, widths), delayOf);
      browser = await start();
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });

    for (const name of names)
      for (const width of widths) {
        it(`H-11: no line below a widget is seen to move, ${name}, ${width} px wide`, async () => {
          const { moves, painted, steps } = await browser.visit(
            site.url + frameAt(name, width),
            found,
          );
          assert.deepEqual(moves, []);
          assert.equal(painted, 5);
          assert.ok(steps > 3, `${steps} screens`);
        });

        it(`H-22: a link to a place below every widget leads there, ${name}, ${width} px wide`, async () => {
          const { top } = await browser.visit(site.url + frameAt(name, width, '#unten'), found);
          assert.ok(Math.abs(top) <= 8, `${top} px beside it`);
        });
      }
  });
}
