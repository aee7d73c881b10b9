import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { html, widget } from '../support/host-page.mjs';
import { sampled } from '../support/sampled.mjs';
import { newVisit, useSite } from '../support/site.mjs';
import { quiet, until } from '../support/waiting.mjs';
import { FORM, ready } from '../support/widgets.mjs';
import { layOut, scratchFolder } from './laid-out.mjs';
import { missingServers, serverNames, startServer } from './web-servers.mjs';

const SENTENCE = 'Dieses Formular kann von dieser Seite aus nichts absenden.';
const head = `<script async crossorigin src="/strategie/v1/embed.js" data-strategy-feed="/strategie/feed/strategy.json" data-strategy-municipality="lemgo"></script>`;

const site = useSite();
const scratch = scratchFolder();
after(() => scratch.remove());

function lay(folder) {
  layOut(folder);
  writeFileSync(join(folder, '../seite.html'), html({ head, body: widget(FORM) }));
}

describe('the form of the sample feed, copied to a town’s own server', () => {
  // Each says in its own way that it has nothing.
  const names = sampled(serverNames, 3);
  for (const name of names.filter((one) => !missingServers.includes(one))) {
    it(`A-23: says before anybody writes that nothing takes messages there: ${name}`, async (t) => {
      const server = await startServer(name, scratch.folder, lay);
      t.after(() => server.stop());
      const visit = await newVisit(t, site);
      await visit.page.goto(`${server.url}/seite.html`);
      await ready(visit.page, FORM);
      await visit.page.getByText(SENTENCE).waitFor();
      await quiet(visit);
      assert.equal(await visit.page.getByRole('button', { name: 'Nachricht senden' }).count(), 0);
      await until(() => visit.reports().length, 'the console’s line');
      assert.match(
        visit.reports().join('\n'),
        /feedback-endpoint: .*\/v1\/feedback – Dort nimmt nichts/,
      );
    });
  }
});
