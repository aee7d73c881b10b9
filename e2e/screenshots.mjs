import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createDemoServer } from '../scripts/serve/demo-server.mjs';
import { makeFeed } from '../scripts/bench/make-feed.mjs';
import { EMBED, FEED, html } from './support/host-page.mjs';
import { sampleFeed } from './support/sample-feed.mjs';
import { growText, launchChromium } from './support/site.mjs';
import { allReady, EXPLORER, ready } from './support/widgets.mjs';

/* Pictures to look at, not to compare: `node e2e/screenshots.mjs [name …]` takes those named only. */

const FOLDER = fileURLToPath(new URL('../.tmp/screenshots/', import.meta.url));
const WIDTHS = [360, 768, 1280];
const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active' },
};
const wanted = process.argv.slice(2);
const server = await createDemoServer({ port: 0 });
const browser = await launchChromium(['--hide-scrollbars']);

async function shoot(name, { path, width = 1280, options = {}, prepare, adjust, full = true }) {
  if (wanted.length && !wanted.some((part) => name.includes(part))) return;
  const context = await browser.newContext({
    locale: 'de-DE',
    viewport: { width, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  try {
    await prepare?.(page, context);
    await page.goto(server.url + path);
    await adjust?.(page, context);
    await (path.includes('banner') ? ready(page, 'strategy-vision-banner') : settle(page));
    if (path.includes('measure=')) await page.locator('dialog[open] #title').waitFor();
    await page.screenshot({ path: `${FOLDER}${name}.png`, fullPage: full });
    console.log(`${name}.png`);
  } catch (error) {
    console.error(`${name}: ${String(error).split('\n')[0]}`);
    process.exitCode = 1;
  } finally {
    await context.close();
  }
}

/** Both widgets if the page has both; else as much as it has, after the network is quiet. */
async function settle(page) {
  if (await page.locator(EXPLORER).count())
    await allReady(page).catch(() => page.waitForLoadState('networkidle'));
  else await page.waitForLoadState('networkidle');
}

const answers = (pages) => async (page, context) => {
  for (const [path, [body, contentType]] of Object.entries(pages)) {
    await context.route(server.url + path, (route) =>
      route.fulfill({ body, contentType: `${contentType}; charset=utf-8` }),
    );
  }
};
const hosted = (page, feed) =>
  answers({
    '/host': [page, 'text/html'],
    ...(feed ? { [FEED]: [JSON.stringify(feed), 'application/json'] } : {}),
  });

const PADDING =
  '<style>body{margin:16px;font-family:system-ui}:root{color-scheme:light dark}</style>';
const plain = (attributes = 'lang="de"', head = EMBED) =>
  html({ head: head + PADDING, attributes });
const SHEET = `/lemgo.html#strategy?measure=${sampleFeed().measures[0].id}`;

await mkdir(FOLDER, { recursive: true });
for (const [look, options] of Object.entries(LOOKS)) {
  for (const width of WIDTHS) {
    await shoot(`lemgo-${width}-${look}`, { path: '/lemgo.html', width, options });
    await shoot(`sheet-${width}-${look}`, { path: SHEET, width, options, full: false });
    await shoot(`index-${width}-${look}`, { path: '/index.html', width, options });
    await shoot(`kreis-${width}-${look}`, { path: '/kreis.html', width, options });
  }
}
await shoot('lemgo-320-text-200', {
  path: '/lemgo.html',
  width: 320,
  // A picture of the full page would set the text size back.
  options: { viewport: { width: 320, height: 12_000 } },
  full: false,
  adjust: growText,
});
for (const width of [360, 1280]) {
  const empty = {
    ...sampleFeed(),
    vision: undefined,
    values: [],
    goals: [],
    measures: [],
    participations: [],
    indicators: [],
    counts: undefined,
  };
  await shoot(`rtl-${width}`, {
    path: '/host',
    width,
    prepare: hosted(plain('lang="ar" dir="rtl"')),
  });
  await shoot(`empty-${width}`, { path: '/host', width, prepare: hosted(plain(), empty) });
  await shoot(`measures-400-${width}`, {
    path: '/host',
    width,
    prepare: hosted(plain(), makeFeed(400)),
  });
  await shoot(`english-${width}`, { path: '/host', width, prepare: hosted(plain('lang="en"')) });
  await shoot(`leichte-sprache-${width}`, {
    path: '/host',
    width,
    prepare: hosted(plain('lang="de-simple"')),
  });
  await shoot(`unknown-town-${width}`, {
    path: '/host',
    width,
    prepare: hosted(plain('lang="de"', EMBED.replace('"lemgo"', '"lemgoo"'))),
  });
  await shoot(`failed-${width}`, {
    path: '/host',
    width,
    prepare: hosted(plain('lang="de"', EMBED.replace(FEED, '/faults/html'))),
  });
}
await browser.close();
await server.close();
