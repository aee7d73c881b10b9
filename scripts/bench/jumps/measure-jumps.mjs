import { FEEDS } from './feeds.mjs';

const NAMES = [
  'vision-banner',
  'action-field-explorer',
  'project-map',
  'progress-chart',
  'feedback-form',
];

/** Milliseconds that each answer waits, so that all that lies between first paint and the end is painted. */
const DELAY = { css: 250, chunks: 150, feed: 400 };
const delayOf = (path) => Object.entries(DELAY).find(([part]) => path.includes(part))?.[1] ?? 0;

const pageOf = ({ feed = '/feed/strategy.json', town = 'lemgo' }) => `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Seite</title><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/jumps.css">
<script async src="/v1/embed.js" data-strategy-feed="${feed}" ${town && `data-strategy-municipality="${town}"`}></script></head>
<body><h1>Digitale Stadt</h1><p>Text der Seite.</p>
${NAMES.map((name) => `<strategy-${name}></strategy-${name}><p class="below">Darunter.</p>`).join('')}
<h2 id="unten">Unten</h2><p style="height:1500px">Ende der Seite.</p></body></html>`;

/** Runs in the page before anything else: layout shifts, by what moved. */
function watchShifts() {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries())
      if (!hadRecentInput) {
        const moved = sources.map(({ node, previousRect: from, currentRect: to }) => {
          const root = node?.getRootNode?.();
          const name = root instanceof ShadowRoot ? `${root.host.localName} ` : '';
          const what = node?.className || node?.localName || node?.parentElement?.localName;
          return `${name}${String(what)} ${Math.round(from.top)}→${Math.round(to.top)}`;
        });
        globalThis.shifts.push({ value, moved });
      }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Waits until nothing is asked for and the page keeps its height for a second. */
async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        let [last, still] = [0, 0];
        const look = () => {
          const now = document.documentElement.scrollHeight;
          still = now === last ? still + 1 : 0;
          last = now;
          if (still < 10) setTimeout(look, 100);
          else resolve();
        };
        look();
      }),
  );
}

async function openPage(browser, url, name, width, hash = '') {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 720 : 900 },
    reducedMotion: 'reduce',
  });
  const { files = {} } = FEEDS[name];
  await context.addInitScript(watchShifts);
  // The script itself comes beside the page's own style sheet: before the first paint.
  await context.route(/\/(?:jumps|jumps\.css|feed\/.*|v1\/chunks\/.*)$/, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/jumps') {
      await route.fulfill({ body: pageOf(FEEDS[name]), contentType: 'text/html; charset=utf-8' });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, delayOf(pathname)));
    if (pathname === '/jumps.css')
      await route.fulfill({
        body: 'body{margin:1rem;font-family:sans-serif}',
        contentType: 'text/css',
      });
    else if (!(pathname in files)) await route.continue();
    else if (files[pathname]) await route.fulfill({ json: files[pathname] });
    else await route.fulfill({ status: 404 });
  });
  const page = await context.newPage();
  await page.goto(`${url}/jumps${hash}`);
  return { page, close: () => context.close() };
}

/** Goes down the page as a reader would, one screen after the other. */
async function scrollDown(page) {
  let isEnd = false;
  while (!isEnd) {
    isEnd = await page.evaluate(() => {
      const before = scrollY;
      scrollBy({ top: innerHeight * 0.8, behavior: 'instant' });
      return scrollY === before;
    });
    await page.waitForTimeout(150);
  }
}

/**
 * One feed at one width in Chromium.
 *
 * @returns `shift`, the sum of layout shifts from the first paint to the end of the page, `worst` ones in
 *   words, and `anchor`, how many px beside its place the heading below all widgets stands
 */
export async function measureJumps(browser, url, name, width) {
  const { page, close } = await openPage(browser, url, name, width);
  await settled(page);
  await scrollDown(page);
  await settled(page);
  const shifts = await page.evaluate(() => globalThis.shifts);
  await close();
  const linked = await openPage(browser, url, name, width, '#unten');
  await settled(linked.page);
  const anchor = await linked.page.evaluate(() =>
    Math.abs(Math.round(document.querySelector('#unten').getBoundingClientRect().top)),
  );
  await linked.close();
  return {
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
    worst: shifts
      .filter(({ value }) => value > 0.005)
      .map(({ value, moved }) => `${value.toFixed(3)} ${moved.slice(0, 3).join(', ')}`),
    anchor,
  };
}
