import { after, before } from 'node:test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchChromium, newVisit } from '../support/site.mjs';
import { plainSite } from './plain-site.mjs';
import { unzipped, zipped } from './unzipped.mjs';

/** The unzipped archive and a browser for a test file, gone after it. */
export function useArchive() {
  const site = {};
  let made;
  before(async () => {
    made = zipped();
    site.folder = unzipped(made);
    site.browser = await launchChromium();
  });
  after(async () => {
    await site.browser?.close();
    made?.remove();
  });
  return site;
}

export const START = 'LIESMICH.html';
/** Opens a page of the archive by a double click. */
export async function openFile(t, site, name, options) {
  const visit = await newVisit(t, site, options);
  await visit.page.goto(pathToFileURL(join(site.folder, name)).href);
  return visit;
}

export const choose = (page, town) => page.getByText(town, { exact: true }).click();
export const code = async (scope, index = 0) =>
  (await scope.locator('pre code').nth(index).innerText()).trim();

/** What stands below a heading to paste. */
const below = (page, heading) => page.locator(`h3:text-is("${heading}") + pre code`).innerText();

/** What LIESMICH.html offers for a town, read by somebody whose browser runs no scripts. */
export async function snippetsFor(t, site, town) {
  const { page } = await openFile(t, site, START, { javaScriptEnabled: false });
  await choose(page, town);
  const panel = page.locator('.panel:visible');
  const [banner, explorer] = [
    await below(page, 'Vision, Werte und Ziele'),
    await below(page, 'Handlungsfelder und Maßnahmen'),
  ];
  await panel.getByText('Mit Prüfsumme').click();
  await page.getByText('Ihr Editor entfernt das Element?').click();
  const divs = await page.locator('details:not(.panel *) pre code').allInnerTexts();
  return { line: await code(panel), pinned: await code(panel, 2), banner, explorer, divs };
}

/** A page of the webmaster's own on a server that knows nothing of us. */
export async function openOwn(t, site, { copied, head, body }) {
  const server = await plainSite(site.folder, copied, { head, body });
  t.after(server.close);
  const visit = await newVisit(t, site);
  await visit.page.goto(server.url);
  return visit;
}
