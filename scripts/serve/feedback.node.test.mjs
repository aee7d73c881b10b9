import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createDemoServer } from './demo-server.mjs';
import { scratchSite } from './scratch-site.mjs';

let site;
let server;
const message = (text) =>
  JSON.stringify({ schema: '1.0', type: 'idea', language: 'de', municipality: 'lemgo', text });
const post = (body, headers = {}) =>
  fetch(`${server.url}/feedback`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'k1', ...headers },
  });

before(async () => {
  site = scratchSite();
  server = await createDemoServer({ root: site.root });
});
after(async () => {
  await server.close();
  site.remove();
});

describe('the demonstration’s place for messages', () => {
  it('answers with a receipt, and the same one for the same message', async () => {
    const first = await post(message('Mehr <b>Bänke</b> "hier"'));
    assert.equal(first.status, 201);
    const { receipt } = await first.json();
    const again = await post(message('Mehr <b>Bänke</b> "hier"'));
    assert.equal(again.status, 200);
    assert.equal((await again.json()).receipt, receipt);
    assert.equal((await post(message('anders'))).status, 409);
  });

  it('lists what came, as text', async () => {
    const page = await (await fetch(`${server.url}/feedback`)).text();
    assert.match(page, /Mehr &#60;b&#62;Bänke&#60;\/b&#62;/);
    assert.match(page, /noindex/);
  });

  const wrong = [
    ['no JSON', '{', {}, 422],
    ['an empty text', message(' '), { 'Idempotency-Key': 'k2' }, 422],
    ['no key', message('x'), { 'Idempotency-Key': '' }, 400],
    ['another type', message('x'), { 'Content-Type': 'text/plain' }, 415],
    ['too much', message('x'.repeat(40_000)), { 'Idempotency-Key': 'k3' }, 413],
  ];
  for (const [what, body, headers, status] of wrong) {
    it(`S-14: refuses ${what}`, async () => {
      const answer = await post(body, { 'Idempotency-Key': 'k9', ...headers });
      assert.equal(answer.status, status);
      assert.ok(Array.isArray((await answer.json()).errors));
    });
  }
});
