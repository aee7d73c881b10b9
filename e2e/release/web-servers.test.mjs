import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { inRepo, version } from '../../scripts/build/paths.mjs';
import { rawRequest } from '../../scripts/serve/raw-request.mjs';
import { layOut, scratchFolder } from './laid-out.mjs';
import { missingServers, serverNames, startServer } from './web-servers.mjs';

const IMMUTABLE = 'public, max-age=31536000, immutable';
const EVERGREEN = 'public, max-age=300';
const JS = 'text/javascript; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body) => body };

const scratch = scratchFolder();
let files;

function lay(folder) {
  layOut(folder);
  const [chunk] = readdirSync(join(folder, 'v1/chunks')).filter((name) => name.endsWith('.js'));
  const inParts = readdirSync(join(folder, 'feed/parts'));
  const part = inParts.find((name) => /^measures\..*json$/.test(name));
  const details = inParts.find((name) => name.startsWith('details-'));
  const [detail] = readdirSync(join(folder, 'feed/parts', details));
  files = [
    [`v1/chunks/${chunk}`, IMMUTABLE, JS],
    [`${version}/vision-banner.js`, IMMUTABLE, JS],
    [`${version}/integrity.json`, IMMUTABLE, JSON_TYPE],
    [`feed/parts/${part}`, IMMUTABLE, JSON_TYPE],
    [`feed/parts/${details}/${detail}`, IMMUTABLE, JSON_TYPE],
    ['v1/embed.js', EVERGREEN, JS],
    ['feed/strategy.json', EVERGREEN, JSON_TYPE],
    ['feed/boundaries.json', EVERGREEN, JSON_TYPE],
    ['feed/parts/strategy.json', EVERGREEN, JSON_TYPE],
    ['feed/parts/boundaries.json', EVERGREEN, JSON_TYPE],
    ['v1/schema/strategy.schema.json', EVERGREEN, JSON_TYPE],
    ['THIRD-PARTY.txt', EVERGREEN, 'text/plain; charset=utf-8'],
  ];
}

after(() => scratch.remove());

it('all web servers of the guide are on this machine, or the run says so', (t) => {
  if (missingServers.length) t.diagnostic(`Nicht geprüft: ${missingServers.join(', ')}`);
  if (process.env.CI === 'true') assert.deepEqual(missingServers, []);
});

for (const file of ['nginx.conf', 'apache.conf', 'Caddyfile']) {
  it(`the guide prints ${file} as the release has it`, () => {
    const rules = readFileSync(inRepo('scripts/release/server', file), 'utf8');
    const guide = readFileSync(inRepo('docs/einbinden.md'), 'utf8');
    assert.ok(guide.includes(`\n${rules}\`\`\`\n`));
  });
}

for (const name of serverNames.filter((one) => !missingServers.includes(one))) {
  describe(`the rules for ${name}`, () => {
    let server;
    const get = (path, headers = {}, method = 'GET') =>
      rawRequest(server.url, `/strategie/${path}`, { method, headers });
    const read = (path) => readFileSync(join(server.root, path));
    const isPacked = (path) => existsSync(join(server.root, `${path}.br`));
    before(async () => {
      server = await startServer(name, scratch.folder, lay);
    });
    after(() => server?.stop());

    it('S-07, S-14: give each file its type, its time in caches and its right to be shared', async () => {
      for (const [path, cache, type] of files) {
        const { status, headers } = await get(path);
        assert.equal(status, 200, path);
        assert.equal(headers['content-type'], type, path);
        if (server.isBare) continue;
        assert.equal(headers['cache-control'], cache, path);
        assert.equal(headers['access-control-allow-origin'], '*', path);
        assert.equal(headers['access-control-allow-credentials'], undefined, path);
        assert.equal(headers['cross-origin-resource-policy'], 'cross-origin', path);
        assert.equal(headers['x-content-type-options'], 'nosniff', path);
      }
    });

    it('S-07: send each file whole, packed once, as the browser can read it', async () => {
      const wishes = {
        'br, gzip': ['br', 'gzip'],
        gzip: ['gzip'],
        'br;q=0, gzip': ['gzip'],
        'br;q=0.5': ['br'],
        identity: [],
      };
      for (const [wish, allowed] of Object.entries(wishes)) {
        const best = server.encodings.find((encoding) => allowed.includes(encoding));
        for (const [path, cache, type] of files) {
          const what = `${path} for ${wish}`;
          const { headers, body } = await get(path, { 'accept-encoding': wish });
          const encoding = headers['content-encoding'] ?? 'identity';
          // Without a packed copy beside it a server packs on the way, or not at all.
          if (isPacked(path)) assert.equal(encoding, best ?? 'identity', what);
          assert.ok(UNPACK[encoding](body).equals(read(path)), what);
          assert.equal(headers['content-type'], type, what);
          if (server.isBare) continue;
          assert.equal(headers['cache-control'], cache, what);
          if (isPacked(path)) assert.match(headers.vary ?? '', /accept-encoding/i, what);
        }
      }
    });

    it('S-07: let nobody remember what is missing, and let every site read that it is', async () => {
      for (const path of [
        'v1/chunks/gone-123456.js',
        'v1/gone.js',
        '9.9.9/gone.js',
        'feed/gone.json',
      ]) {
        const { status, headers } = await get(path);
        assert.equal(status, 404, path);
        if (server.isBare) continue;
        assert.equal(headers['cache-control'], 'no-store', path);
        assert.equal(headers['access-control-allow-origin'], '*', path);
        assert.equal(headers['x-content-type-options'], 'nosniff', path);
      }
    });

    it('S-07: answer a browser that has the file without sending it again', async () => {
      const { headers } = await get('v1/embed.js', { 'accept-encoding': 'gzip' });
      assert.ok(headers.etag);
      const again = await get('v1/embed.js', {
        'accept-encoding': 'gzip',
        'if-none-match': headers.etag,
      });
      assert.equal(again.status, 304);
      if (!server.isBare) assert.equal(again.headers['cache-control'], EVERGREEN);
    });

    it('S-14: take no other method than GET and HEAD', async () => {
      const head = await get('v1/embed.js', {}, 'HEAD');
      assert.deepEqual([head.status, head.body.length], [200, 0]);
      for (const method of server.isBare ? [] : ['POST', 'PUT', 'DELETE', 'PATCH']) {
        assert.equal((await get('v1/embed.js', {}, method)).status, 405, method);
      }
    });
  });
}
