import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { engines, servePages } from '../host/engines.mjs';
import { none } from '../support/same.mjs';
import { ADDRESS, newWorkbook, NEW_TITLE, PUBLISHED, slippedWorkbook } from './checker-page.mjs';

/** In a page: hands over files as if they had been picked. */
function pick(files) {
  const transfer = new DataTransfer();
  for (const [name, base64] of files) {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    transfer.items.add(new File([bytes], name));
  }
  const input = document.querySelector('#auswahl');
  if (!input) return false;
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

const picking = (...files) =>
  `() => (${pick})(${JSON.stringify(files.map(({ name, buffer }) => [name, buffer.toString('base64')]))})`;

/** In a page: the cells that its messages name. */
const cells = () => {
  const rows = [...document.querySelectorAll('.messages tbody tr')];
  return rows.length && rows.map((row) => row.querySelector('th').textContent.trim());
};

/** In a page: what the frame of the preview shows and asked for, once all five widgets are painted. */
const preview = () => {
  const inside = document.querySelector('iframe')?.contentDocument;
  if (!inside?.body) return false;
  const hosts = [...inside.querySelectorAll('main > *')].filter((node) => node.shadowRoot);
  // Widgets are drawn when they are near.
  inside.scrollingElement.scrollTop += inside.scrollingElement.clientHeight / 2;
  const isWhole = ({ shadowRoot }) => shadowRoot.querySelector('.root > :not(.look)');
  if (hosts.length < 5 || !hosts.every(isWhole)) return false;
  const asked = [performance, inside.defaultView.performance].flatMap((of) =>
    of.getEntriesByType('resource').map(({ name }) => name),
  );
  return { text: hosts.map(({ shadowRoot }) => shadowRoot.textContent).join(' '), asked };
};

/** In a page: saves the feed; the answer is the name of the file. */
const save = () => {
  if (window.saved) return window.saved;
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    window.saved = this.href.startsWith('blob:') && this.download;
    click.call(this);
  };
  document.querySelector('button.main').click();
  return false;
};

let server;
before(async () => {
  server = await servePages({});
});
after(() => server.close());

for (const [name, start] of Object.entries(engines)) {
  describe(`the Feed-Prüfer in ${name}`, () => {
    let engine;
    before(async () => {
      engine = await start();
    });
    after(() => engine.close());

    it('E-01: reads a workbook and names the cells', async () => {
      const file = await slippedWorkbook();
      const [, found] = await engine.visit(server.url + ADDRESS, picking(file), cells);
      assert.ok(found.length > 7, found.join());
      assert.ok(found.some((cell) => /^N3\s+Status$/.test(cell)));
    });

    it('P-01: shows the new content in five widgets, and saves it, from files of the release alone', async () => {
      const files = picking(await newWorkbook(), PUBLISHED);
      const [, shown, saved] = await engine.visit(server.url + ADDRESS, files, preview, save);
      assert.ok(shown.text.includes(NEW_TITLE));
      assert.match(saved, /^feed-.+\.zip$/);
      const paths = shown.asked.map((url) => url.replace(server.url, ''));
      none(paths.filter((path) => !/^\/(feed-pruefer|v1)\/[\w./-]+$|^data:,$/.test(path)));
    });
  });
}
