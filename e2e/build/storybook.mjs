import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildReport, inRepo } from '../../scripts/build/paths.mjs';

/** Written by `npm run storybook:build`, which runs before. */
export const STORYBOOK = inRepo('.tmp/storybook');

const read = async (path) => JSON.parse(await readFile(path, 'utf8'));

/** Ids of the stories that a test may wait for, in the order of the book. */
export async function storyIds() {
  if (!existsSync(STORYBOOK)) throw new Error('Run "npm run storybook:build" first');
  const { entries } = await read(join(STORYBOOK, 'index.json'));
  return Object.values(entries)
    .filter(({ type, tags }) => type === 'story' && tags.includes('test'))
    .map(({ id }) => id);
}

/** Shown at first, since there is no frame without a story. */
const FIRST = 'grundlagen-farben-und-phasen--tokens';

/** Tags that load the chunks of a page's widgets, so that their elements are registered first. */
async function chunkTags() {
  const { widgets } = await read(buildReport);
  return Object.values(widgets)
    .map(([file]) => `<script type="module" src="/v1/chunks/${file}"></script>`)
    .join('');
}

/**
 * Opens the frame of stories at the site's own origin.
 *
 * @param fromDist - with the elements that pages get in the place of the stories' own: whoever
 *   registers first wins
 */
export async function openStories(visit, site, fromDist) {
  const at = `${site.url}/storybook/`;
  await visit.context.route(`${at}**`, async (route) => {
    const name = decodeURI(new URL(route.request().url()).pathname.slice('/storybook/'.length));
    if (name !== 'iframe.html' || !fromDist) return route.fulfill({ path: join(STORYBOOK, name) });
    const page = await readFile(join(STORYBOOK, name), 'utf8');
    const body = page.replace('<head>', `<head>${await chunkTags()}`);
    return route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
  });
  await visit.page.goto(`${at}iframe.html?viewMode=story&id=${FIRST}`);
  // Until then the preview writes its address anew, and takes no orders.
  await visit.page.waitForFunction(
    () => window.__STORYBOOK_PREVIEW__?.currentRender?.phase === 'finished',
  );
}

/** Shows a story and waits until its play function is through. */
export async function showStory(page, id) {
  await page.evaluate((storyId) => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    window.finished = {};
    channel.on('storyFinished', (story) => (window.finished[story.storyId] = story.status));
    const isShown = window.__STORYBOOK_PREVIEW__.currentRender.id === storyId;
    channel.emit(isShown ? 'forceRemount' : 'setCurrentStory', { storyId, viewMode: 'story' });
  }, id);
  const status = await page.waitForFunction((storyId) => window.finished[storyId], id);
  if ((await status.jsonValue()) === 'error') throw new Error(`The play function of ${id} failed`);
}
