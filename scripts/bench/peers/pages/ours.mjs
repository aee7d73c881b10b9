/** Pages with our widgets: one line pasted, from the county's host, a feed in parts. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inRepo } from '../../../build/paths.mjs';
import { peersFeed } from './content.mjs';
import { pageOf } from './frame.mjs';

const HOST = 'https://kreis.test';
const SCRATCH = inRepo('.tmp/bench-peers');

export const WIDGETS = [
  'vision-banner',
  'action-field-explorer',
  'project-map',
  'progress-chart',
  'feedback-form',
];

/** A build beside its own sources splits the feed as it wants it. */
function splitterOf(dist) {
  const own = resolve(dist, '../scripts/split-feed.mjs');
  return existsSync(own) ? own : inRepo('scripts/split-feed.mjs');
}

/** Path → text of a feed in parts, and of its outlines. */
function partsOf(name, dist, count) {
  const [whole, parts] = [`${SCRATCH}/${name}.json`, `${SCRATCH}/${name}`];
  rmSync(parts, { recursive: true, force: true });
  mkdirSync(parts, { recursive: true });
  writeFileSync(whole, JSON.stringify(peersFeed(count)));
  const splitter = splitterOf(dist);
  execFileSync(process.execPath, ['--conditions=strategy-source', splitter, whole, parts], {
    cwd: resolve(splitter, '../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const files = readdirSync(parts, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  const entries = files.map(({ parentPath, name: file }) => {
    const path = `${parentPath}/${file}`;
    return [`/feeds/${name}/${path.slice(parts.length + 1)}`, readFileSync(path, 'utf8')];
  });
  const outlines = readFileSync(inRepo('packages/feed/fixtures/lippe/boundaries.json'), 'utf8');
  return Object.fromEntries([...entries, [`/feeds/${name}/boundaries.json`, outlines]]);
}

const addressOf = (feed) => `${HOST}/feeds/${feed}/strategy.json`;

/** The same with what a chart draws only when it is asked to. */
const DRAWN = WIDGETS.map((name) => (name === 'progress-chart' ? `${name} view="chart"` : name));

/**
 * The line that a webmaster pastes, and the widgets.
 *
 * @param widgets - their names, with attributes
 */
function widgetPage(folder, feed, widgets, before = '') {
  return pageOf(
    `${before}<script async crossorigin src="${HOST}/${folder}v1/embed.js" data-strategy-feed="${addressOf(feed)}" data-strategy-municipality="lemgo"></script>`,
    widgets
      .map((widget) => {
        const [name] = widget.split(' ');
        return `<strategy-${widget}><a href="/">Zur Strategie</a></strategy-${name}>`;
      })
      .join(''),
  );
}

/** The recipe of docs/einbinden.md: code and feed are asked for before the script is there. */
function recipe(dist, folder, feed) {
  const chunk = readdirSync(`${dist}/v1/chunks`).find((name) => /^vision-banner.*\.js$/.test(name));
  return `<link rel="modulepreload" crossorigin href="${HOST}/${folder}v1/chunks/${chunk}"><link rel="preload" as="fetch" crossorigin href="${addressOf(feed)}">`;
}

/**
 * Pages and feeds of one build.
 *
 * @param folder - where `v1/` lies on the county's host: empty or with a slash at its end
 * @param suffix - of the pages' names, `@before` for another build
 */
export function oursPages(dist, folder, suffix) {
  const feeds = Object.fromEntries(
    [100, 1000, 10_000].map((count) => [count, `${folder.replace('/', '-')}${count}`]),
  );
  const write = (count, widgets, before) => widgetPage(folder, feeds[count], widgets, before);
  const banner = WIDGETS.slice(0, 1);
  return {
    'kreis.test': Object.assign(
      {},
      ...Object.entries(feeds).map(([count, feed]) => partsOf(feed, dist, Number(count))),
    ),
    'stadt.test': {
      [`/ours-banner${suffix}`]: write(1000, banner),
      [`/ours-banner-preload${suffix}`]: write(1000, banner, recipe(dist, folder, feeds[1000])),
      [`/ours-map${suffix}`]: write(1000, ['project-map']),
      [`/ours-100${suffix}`]: write(100, WIDGETS),
      [`/ours-1000${suffix}`]: write(1000, WIDGETS),
      [`/ours-1000-drawn${suffix}`]: write(1000, DRAWN),
      [`/ours-10000${suffix}`]: write(10_000, WIDGETS),
    },
  };
}
