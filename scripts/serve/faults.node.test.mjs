import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createDemoServer } from './demo-server.mjs';
import { faultNames } from './faults.mjs';
import { rawRequest } from './raw-request.mjs';
import { scratchSite } from './scratch-site.mjs';

let site;
let server;
const get = (path) => rawRequest(server.url, path);
const feedAt = async (path) => JSON.parse(String((await get(path)).body));

before(async () => {
  site = scratchSite();
  server = await createDemoServer({ root: site.root });
});
after(async () => {
  await server.close();
  site.remove();
});

describe('a feed that fails', () => {
  const cases = [
    ['html', 200, /^<!doctype html>/],
    ['404', 404, /Nicht gefunden/],
    ['410', 410, /Nicht mehr da/],
    ['500', 500, /Interner Fehler/],
    ['empty', 200, /^$/],
    ['truncated', 200, /^\{"schema"/],
  ];
  for (const [name, status, body] of cases) {
    it(`answers ${name} with ${status} to any site`, async () => {
      const answer = await get(`/faults/${name}/strategy.json`);
      assert.equal(answer.status, status);
      assert.match(String(answer.body), body);
      assert.equal(answer.headers['access-control-allow-origin'], '*');
      assert.equal(answer.headers['cache-control'], 'no-store');
    });
  }

  it('ends in the middle of the JSON', async () => {
    const { body } = await get('/faults/truncated');
    assert.throws(() => JSON.parse(String(body)), SyntaxError);
  });

  it('cuts the connection', async () => {
    await assert.rejects(get('/faults/reset'), { code: 'ECONNRESET' });
  });

  it('waits as long as it was asked to', async () => {
    const started = performance.now();
    assert.deepEqual(await feedAt('/faults/slow?ms=60'), site.feed);
    assert.ok(performance.now() - started >= 55);
  });

  it('names a major version that no widget knows', async () => {
    assert.equal((await feedAt('/faults/major-9')).schema, '9.0');
  });

  it('breaks one measure and leaves the others', async () => {
    const { measures } = await feedAt('/faults/one-broken');
    assert.deepEqual(measures, [{ id: 'Not An Id' }, ...site.feed.measures.slice(1)]);
  });

  it('answers 404 for a fault it does not know', async () => {
    for (const name of ['unknown', 'constructor', '__proto__']) {
      assert.equal((await get(`/faults/${name}`)).status, 404);
    }
    assert.ok(faultNames.includes('html'));
  });
});
