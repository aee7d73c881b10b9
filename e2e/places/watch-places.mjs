import { readFileSync } from 'node:fs';
import { FEEDS } from '../../scripts/bench/jumps/feeds.mjs';
import { WIDGETS } from '../support/widgets.mjs';

/** A window of its own width in every engine: a frame. */
const HEIGHT = 560;
const FIXTURES = new URL('../../packages/feed/fixtures/lippe/', import.meta.url);

/** Milliseconds that an answer waits, so that all that lies between first paint and the end is painted. */
const DELAY = { '.css': 250, '/chunks/': 100, '.json': 300 };
export const delayOf = (path) =>
  Object.entries(DELAY).find(([part]) => path.includes(part))?.[1] ?? 0;

/**
 * Runs in a page with five widgets: notes what a reader sees of where the lines below them stand, from the
 * first paint on, while going down the page screen by screen. What moves out of sight nobody sees; it counts
 * up to the edge of the window.
 */
function watchPlaces() {
  const lines = () => [...document.querySelectorAll('.below')];
  const seenAt = (line) => Math.min(Math.max(line.getBoundingClientRect().top, 0), innerHeight);
  let start;
  let lastChange = performance.now();
  let last = '';
  let step = 0;
  const moves = [];
  const look = () => {
    const now = lines().map(seenAt);
    start ??= now;
    now.forEach((top, index) => {
      const by = Math.round(Math.abs(top - start[index]));
      const known = moves.find((one) => one.step === step && one.line === index);
      if (known) known.by = Math.max(known.by, by);
      else moves.push({ step, line: index, by });
    });
    const all = `${String(now)} ${document.documentElement.scrollHeight}`;
    if (all !== last) lastChange = performance.now();
    last = all;
  };
  // Looked at after all that frame’s work, and before it is painted: that is when sizes are told.
  const ticker = document.createElement('i');
  ticker.style.cssText = 'position:absolute;inline-size:1px;block-size:1px';
  new ResizeObserver(look).observe(ticker);
  const tick = () => {
    ticker.style.inlineSize = ticker.style.inlineSize === '1px' ? '2px' : '1px';
    requestAnimationFrame(tick);
  };
  const still = async (time) => {
    lastChange = performance.now();
    while (performance.now() - lastChange < time)
      await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const go = async () => {
    document.body.append(ticker);
    tick();
    await still(1200);
    if (location.hash) {
      const { top } = document.querySelector(location.hash).getBoundingClientRect();
      return { top: Math.round(top) };
    }
    for (let place = -1; place !== scrollY; step += 1) {
      place = scrollY;
      scrollBy({ top: innerHeight * 0.8, behavior: 'instant' });
      start = undefined;
      await still(300);
    }
    return {
      moves: moves.filter(({ by }) => by > 8),
      painted: document.querySelectorAll('[data-strategy-painted]').length,
      steps: step,
    };
  };
  // Nothing is painted before the page’s own sheet is there; our script comes meanwhile.
  globalThis.begin = () => void go().then((found) => (parent.found = found));
}

const pageOf = ({ feed, town = 'lemgo' }) => `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Seite</title><meta name="viewport" content="width=device-width">
<script>(${watchPlaces})()</script><link rel="stylesheet" href="/places.css" onload="begin()">
<script async src="/v1/embed.js" data-strategy-feed="${feed}" ${town && `data-strategy-municipality="${town}"`}></script></head>
<body><h1>Digitale Stadt</h1><p>Text der Seite.</p>
${WIDGETS.map((tag) => `<${tag}></${tag}><p class="below">Darunter.</p>`).join('')}
<h2 id="unten">Unten</h2><p style="height:1500px">Ende der Seite.</p></body></html>`;

const frameOf = (path, width) => ({
  body: `<!doctype html><html lang="de"><meta charset="utf-8"><title>Rahmen</title><style>body { margin: 0 } iframe { border: 0; inline-size: ${width}px; block-size: ${HEIGHT}px }</style><iframe title="Seite" src="${path}"></iframe>`,
});

const NAMES = Object.keys(FEEDS);
const folderOf = (name) => `/places-${NAMES.indexOf(name)}`;

/** Address of a frame of that width around the page of that feed; with a hash at that place. */
export const frameAt = (name, width, hash = '') => `${folderOf(name)}/${width}${hash && '-linked'}`;

/** The page and the feed of each of these names, and what is beside the feed. */
export const placePages = (names, widths) =>
  Object.fromEntries([
    ['/places.css', { body: 'body { margin: 1rem; font-family: sans-serif }', type: 'text/css' }],
    ...names.flatMap((name) => {
      const folder = folderOf(name);
      const { feed, town, files = {} } = FEEDS[name];
      const json = (file) => {
        const own = files[`/feed/${file}`];
        if (`/feed/${file}` in files && !own) return [];
        const body = own ? JSON.stringify(own) : readFileSync(new URL(file, FIXTURES), 'utf8');
        return [[`${folder}/${file}`, { body, type: 'application/json' }]];
      };
      return [
        [`${folder}/`, { body: pageOf({ feed: feed ?? `${folder}/strategy.json`, town }) }],
        ...widths.flatMap((width) => [
          [`${folder}/${width}`, frameOf(`${folder}/`, width)],
          [`${folder}/${width}-linked`, frameOf(`${folder}/#unten`, width)],
        ]),
        ...json('strategy.json'),
        ...json('boundaries.json'),
      ];
    }),
  ]);
