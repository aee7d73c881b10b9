import { framesDrawn } from './waiting.mjs';

export const BANNER = 'strategy-vision-banner';
export const EXPLORER = 'strategy-action-field-explorer';
export const MAP = 'strategy-project-map';
export const CHART = 'strategy-progress-chart';
export const FORM = 'strategy-feedback-form';
export const WIDGETS = [BANNER, EXPLORER, MAP, CHART, FORM];

/** Scrolls as a reader would, whether or not the page stands still. */
const bringUp = (page, selector) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.scrollIntoView());

/** Waits until a widget shows its content. */
export async function ready(page, tag) {
  await bringUp(page, tag);
  await page.locator(`${tag}[data-strategy-painted] .root > :not(.look)`).first().waitFor();
}

/** Waits until all is there, and every canvas drawn that is unfolded. */
export const drawn = (page) =>
  page.waitForFunction((tag) => {
    const root = document.querySelector(tag).shadowRoot;
    const seen = [...root.querySelectorAll('canvas')].filter(
      (canvas) => !canvas.closest('details:not([open])'),
    );
    return root.querySelector('.ahead') && seen.every((canvas) => canvas.style.height);
  }, CHART);

/** Parts that come after the content, with controls of their own. */
const LATE = {
  [MAP]: (page) => page.locator(`${MAP} .area`).first().waitFor({ state: 'attached' }),
  [CHART]: drawn,
  [FORM]: async (page) => {
    await bringUp(page, 'strategy-feedback-needs');
    await page.locator('strategy-feedback-needs .root').waitFor();
  },
};

/** Waits until a widget is all there, and has measured itself. */
export async function whole(page, tag) {
  await ready(page, tag);
  await LATE[tag]?.(page);
  await framesDrawn(page);
}

/** Every widget of the page with its content, and the page back at its top. */
export async function allReady(page) {
  for (const tag of WIDGETS) if (await page.locator(tag).count()) await ready(page, tag);
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** Waits until a widget says that it has no content to show. */
export async function failed(page, tag) {
  await bringUp(page, tag);
  await page.locator(`${tag} .root > .look > button`).first().waitFor();
}

/** The text of a widget's own part, as a reader sees it. */
export const textOf = (page, tag) => page.evaluate((name) => window.probe.text(name), tag);

/** The number in the explorer's sentence. */
export async function resultCount(explorer) {
  const sentence = await explorer.locator('.sentence').innerText();
  if (/^Eine /.test(sentence)) return 1;
  return Number(/^\d+/.exec(sentence)?.[0] ?? 0);
}

/** Opens the sheet of the first measure by keyboard, so that nothing lies under a pointer. */
export async function openFirstSheet(page) {
  await page.locator('.measure a').first().press('Enter');
  await page.locator('dialog[open] #title').waitFor();
}
