import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeFeed } from './make-feed.mjs';
import { staticPage, widgetPage } from './pages.mjs';

const FOLDER = fileURLToPath(new URL('../../.tmp/bench/', import.meta.url));
const SPLIT = fileURLToPath(new URL('../split-feed.mjs', import.meta.url));
const BOTH = ['vision-banner', 'action-field-explorer'];

/** The parts of a feed as path → text; the files of single measures are not asked for here. */
function partsOf(count, text) {
  const [whole, parts] = [`${FOLDER}${count}.json`, `${FOLDER}${count}-parts`];
  rmSync(parts, { recursive: true, force: true });
  writeFileSync(whole, text);
  // A process of its own: the condition that leads to the sources is given when Node starts.
  execFileSync(process.execPath, ['--conditions=strategy-source', SPLIT, whole, parts], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const files = readdirSync(parts, { withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ name }) => [
    `/feeds/${count}-parts/${name}`,
    readFileSync(`${parts}/${name}`, 'utf8'),
  ]);
}

/** Feeds of one size, whole and in parts, and the pages that show them: path → text. */
export function filesFor(count) {
  mkdirSync(FOLDER, { recursive: true });
  const feed = makeFeed(count);
  const text = JSON.stringify(feed);
  const [whole, core] = [`/feeds/${count}/strategy.json`, `/feeds/${count}-parts/strategy.json`];
  return [
    [whole, text],
    ...partsOf(count, text),
    [`/${count}-whole`, widgetPage(whole, BOTH)],
    [`/${count}-parts`, widgetPage(core, BOTH)],
    [`/${count}-banner`, widgetPage(core, BOTH.slice(0, 1))],
    [`/${count}-static`, staticPage(feed)],
  ];
}
