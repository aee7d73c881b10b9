export const BANNER = 'strategy-vision-banner';
export const EXPLORER = 'strategy-action-field-explorer';
export const WIDGETS = [BANNER, EXPLORER];

/** Reports, apart from those about widgets that the demo pages name and this build does not have. */
export const unexpected = (reports) =>
  reports.filter(
    (line) => !/unknown-widget: (project-map|progress-chart|feedback-form) /.test(line),
  );

/** Waits until a widget shows its content, scrolling to it as a reader would. */
export async function ready(page, tag) {
  await page.locator(tag).first().scrollIntoViewIfNeeded();
  await page.locator(`${tag}[data-strategy-painted] .root > :not(.look)`).first().waitFor();
}

/** Both widgets with their content, and the page back at its top. */
export async function bothReady(page) {
  for (const tag of WIDGETS) await ready(page, tag);
  await page.evaluate(() => scrollTo(0, 0));
}

/** Waits until a widget says that it has no content to show. */
export async function failed(page, tag) {
  await page.locator(tag).first().scrollIntoViewIfNeeded();
  await page.locator(`${tag} .root [role=alert]`).first().waitFor();
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
