import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html, openHost } from './host-page.mjs';
import { useSite } from './site.mjs';
import { addressOf, quiet } from './waiting.mjs';

const site = useSite();

/** Asks again and again, each time once the answer is there and the next picture is drawn. */
const ASKING = `<script>
  async function ask(turn) {
    await fetch('/ask-' + turn);
    await new Promise(requestAnimationFrame);
    if (turn < 5) return ask(turn + 1);
    history.replaceState(null, '', '#asked');
  }
  onload = () => ask(1);
</script>`;

/** Answers late, as a far server does. */
const late = async (route) => {
  await new Promise((resolve) => setTimeout(resolve, 50));
  await route.fulfill({ body: '' });
};

describe('waiting for a page', () => {
  it('goes on until it has asked for everything and has it', async (t) => {
    const page = { html: html({ head: ASKING, body: '' }), routes: { '/ask-*': late } };
    const visit = await openHost(t, site, page);
    await quiet(visit);
    const asked = visit.requests.filter((url) => /\/ask-\d$/.test(url));
    assert.equal(asked.length, 5);
    assert.equal(visit.pending.size, 0);
    assert.match(await addressOf(visit.page), /#asked$/);
  });
});
