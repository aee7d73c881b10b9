import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { preview } from 'vite';
import { launchChromium } from '../support/site.mjs';
import { LIMIT } from '../support/waiting.mjs';
import { STORYBOOK } from './storybook.mjs';

const STORY = '?path=/story/widgets-handlungsfelder--default';
const DOCS = '?path=/docs/widgets-handlungsfelder--docs';
const frameOf = (page) => page.frameLocator('#storybook-preview-iframe');

describe('the static Storybook', () => {
  let server;
  let browser;
  let base;

  before(async () => {
    server = await preview({
      configFile: false,
      logLevel: 'error',
      build: { outDir: STORYBOOK },
      preview: { port: 0, host: '127.0.0.1', open: false },
    });
    base = `http://127.0.0.1:${server.httpServer.address().port}/`;
    browser = await launchChromium();
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** A page with all it asked for and all it complained of. */
  async function open(path) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT);
    const visit = { page, requests: [], exceptions: [], close: () => context.close() };
    context.on('request', (request) => visit.requests.push(request.url()));
    page.on('pageerror', (error) => visit.exceptions.push(String(error)));
    await page.goto(base + path);
    return visit;
  }

  const foreign = ({ requests }) =>
    requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(base));

  it('P-01: shows a story with controls and asks no other host', async () => {
    const visit = await open(STORY);
    await frameOf(visit.page).getByText('Was tut Lemgo bei Ihrem Thema?').waitFor();
    await visit.page.getByText('heading-level', { exact: true }).waitFor();
    assert.deepEqual(foreign(visit), []);
    assert.deepEqual(visit.exceptions, []);
    await visit.close();
  });

  it('changes the widget when a control or the toolbar changes', async () => {
    const { page, close } = await open(`${STORY}&args=heading:Eigene+Worte&globals=language:en`);
    await frameOf(page).getByRole('heading', { name: 'Eigene Worte' }).waitFor();
    await frameOf(page)
      .getByRole('button', { name: 'Skip' })
      .first()
      .waitFor({ state: 'attached' });
    await page.getByRole('button', { name: /Lemgo/ }).click();
    await page.getByText('Augustdorf', { exact: true }).click();
    await frameOf(page).getByText('Augustdorf digital').waitFor();
    await close();
  });

  it('takes its tables from the classes: attributes, events, slots and tokens', async () => {
    const visit = await open(DOCS);
    const frame = frameOf(visit.page);
    for (const name of ['heading-level', 'url-key', 'strategy-select', '--strategy-color-ink']) {
      await frame.getByText(name, { exact: true }).first().waitFor();
    }
    assert.equal(await frame.getByText('headingLevel', { exact: true }).count(), 0);
    assert.deepEqual(foreign(visit), []);
    await visit.close();
  });

  it('reads the intro page’s swatches from the widgets and asks no other host', async () => {
    const visit = await open('?path=/docs/willkommen--docs');
    const frame = frameOf(visit.page);
    await frame.getByText('light-dark(#004b93, #8cbdf5)').waitFor();
    await frame.getByText('in Umsetzung', { exact: true }).waitFor();
    assert.deepEqual(foreign(visit), []);
    assert.deepEqual(visit.exceptions, []);
    await visit.close();
  });
});
