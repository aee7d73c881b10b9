import { EMBED, html, openHost } from '../support/host-page.mjs';
import { sampleFeed } from '../support/sample-feed.mjs';
import { useSite } from '../support/site.mjs';
import { until } from '../support/waiting.mjs';
import { ready } from '../support/widgets.mjs';

/** To the engine, an origin that asks this machine is a stranger on the network. */
export const useFramedSite = () =>
  useSite({ args: ['--disable-features=LocalNetworkAccessChecks'] });

/** The same server by another name: to a browser another origin. */
export const elsewhere = (site) => site.url.replace('localhost', '127.0.0.1');
export const address = (tag, query = '?municipality=lemgo') =>
  `/v1/frame/${tag.replace('strategy-', '')}.html${query}`;
export const frame = (src, attributes = '') =>
  `<iframe src="${src}" title="Digitalstrategie" ${attributes} style="width:100%;border:0"></iframe>`;

export const allowing = (origin) => EMBED.replace('></', ` data-strategy-allow="${origin}"></`);
export const openPage = (t, site, body, { head = EMBED, ...more } = {}, options) =>
  openHost(t, site, { html: html({ head, body }), ...more }, options);

/** The page within an element of the kind `iframe`, once its widget is there. */
export async function inside(page, tag, selector = 'iframe') {
  const inner = await (await page.locator(selector).elementHandle()).contentFrame();
  await ready(inner, tag);
  return inner;
}

export const heights = async (page, inner, selector = 'iframe') => [
  await page.locator(selector).evaluate((one) => one.getBoundingClientRect().height),
  await inner.evaluate(() => document.documentElement.scrollHeight),
];

/** The frame is as high as what is in it, and not as high as frames are by themselves. */
export const fits = (page, inner, selector) =>
  until(async () => {
    const [outer, content] = await heights(page, inner, selector);
    return outer > 160 && Math.abs(outer - content) <= 1;
  }, 'a frame as high as its content');

export const firstMeasure = () => sampleFeed().measures[0];
export const sheetOpened = (inner) => inner.locator('dialog[open] #title').waitFor();
