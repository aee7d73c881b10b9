import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createDemoServer } from './demo-server.mjs';
import { firstAccounts } from './feedback.mjs';
import { scratchSite } from './scratch-site.mjs';

let site;
let folder;
let server;
const body = JSON.stringify({
  schema: '1.0',
  type: 'idea',
  language: 'de',
  municipality: 'lemgo',
  text: 'Mehr Bänke',
  elapsed: 20_000,
});
const start = () =>
  createDemoServer({ root: site.root, messages: join(folder, 'data', 'messages.sqlite') });
const post = (path, key) =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      Origin: server.url,
    },
  });

before(async () => {
  site = scratchSite();
  folder = mkdtempSync(join(tmpdir(), 'demo-'));
  server = await start();
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
  site.remove();
});

describe('the demonstration’s receiver', () => {
  it('is the real one, beside the files under /v1, and keeps messages over a restart', async () => {
    const key = crypto.randomUUID();
    const first = await post('/v1/feedback', key);
    assert.equal(first.status, 201);
    assert.equal((await fetch(`${server.url}/v1/embed.js`)).status, 200);
    await server.close();
    server = await start();
    const again = await post('/v1/feedback', key);
    assert.equal(again.status, 200);
    assert.equal((await again.json()).receipt, (await first.json()).receipt);
  });

  it('leaves every other address to the pages', async () => {
    for (const path of ['/v1/feedbacks', '/v1/chunks/feedback', '/moderations', '/feedback']) {
      assert.equal((await post(path, crypto.randomUUID())).status, 405, path);
    }
  });
});

it('S-13: the first start makes accounts with passwords of their own, the next one none', async () => {
  const file = join(folder, 'accounts', 'messages.sqlite');
  const made = await firstAccounts(file);
  assert.deepEqual(
    made.map(({ login }) => login),
    ['lemgo', 'kreis'],
  );
  assert.equal(new Set(made.map(({ password }) => password)).size, 2);
  assert.deepEqual(await firstAccounts(file), []);
});
