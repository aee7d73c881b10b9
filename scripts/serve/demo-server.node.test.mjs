import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createDemoServer } from './demo-server.mjs';
import { rawRequest } from './raw-request.mjs';
import { scratchSite } from './scratch-site.mjs';

const CHUNK = '/v1/chunks/core-1a2b3c4d.js';
const IMMUTABLE = /max-age=31536000, immutable/;
const EVERGREEN = /max-age=300$/;

let site;
let server;
const get = (path, options) => rawRequest(server.url, path, options);

before(async () => {
  site = scratchSite();
  server = await createDemoServer({ root: site.root });
});
after(async () => {
  await server.close();
  site.remove();
});

describe('addresses', () => {
  const cases = [
    ['/', 200, 'text/html; charset=utf-8'],
    ['/strict.html?x=1', 200, 'text/html; charset=utf-8'],
    ['/town.css', 200, 'text/css; charset=utf-8'],
    ['/v1/embed.js', 200, 'text/javascript; charset=utf-8'],
    [CHUNK, 200, 'text/javascript; charset=utf-8'],
    ['/1.0.0/vision-banner.js', 200, 'text/javascript; charset=utf-8'],
    ['/feed/strategy.json', 200, 'application/json; charset=utf-8'],
    ['/anleitung/einbinden.html', 200, 'text/html; charset=utf-8'],
    ['/LIESMICH.html', 200, 'text/html; charset=utf-8'],
    ['/nothing.html', 404, 'text/html; charset=utf-8'],
    ['/v1/nothing.js', 404, 'text/html; charset=utf-8'],
    ['/v1/chunks/', 404, 'text/html; charset=utf-8'],
    ['/v1/chunks', 404, 'text/html; charset=utf-8'],
  ];
  for (const [path, status, type] of cases) {
    it(`answers ${path} with ${status} and ${type}`, async () => {
      const answer = await get(path);
      assert.equal(answer.status, status);
      assert.equal(answer.headers['content-type'], type);
    });
  }
});

describe('paths that look for more than the site', () => {
  const paths = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/v1/../../secret.txt',
    '//secret.txt',
    '/.hidden',
    '/link.txt',
    '/docs/decisions/secret.md',
    '/docs/einbinden.md',
    '/docs/../secret.txt',
    '/index.html%00.css',
    '/%E0%A4%A',
  ];
  for (const path of paths) {
    it(`finds nothing at ${path}`, async () => {
      const answer = await get(path);
      assert.ok([400, 404].includes(answer.status));
      assert.doesNotMatch(String(answer.body), /secret/);
    });
  }
});

describe('S-14: every answer', () => {
  const paths = ['/', '/nothing.html', '/%00', CHUNK, '/feed/strategy.json', '/faults/404'];
  for (const path of paths) {
    it(`carries the security headers: ${path}`, async () => {
      const { headers } = await get(path);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['referrer-policy'], 'no-referrer');
      assert.match(headers['permissions-policy'], /geolocation=\(\)/);
      assert.match(headers['cross-origin-resource-policy'], /^(same|cross)-origin$/);
    });
  }

  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    it(`refuses ${method} and names what is possible`, async () => {
      const answer = await get('/', { method });
      assert.equal(answer.status, 405);
      assert.equal(answer.headers.allow, 'GET, HEAD');
    });
  }
});

describe('S-07: caching and sharing', () => {
  const cases = [
    [CHUNK, IMMUTABLE, '*', 'cross-origin'],
    ['/1.0.0/vision-banner.js', IMMUTABLE, '*', 'cross-origin'],
    ['/feed/parts/measures.0a1b2c3d4e.json', IMMUTABLE, '*', 'cross-origin'],
    ['/v1/embed.js', EVERGREEN, '*', 'cross-origin'],
    ['/feed/strategy.json', EVERGREEN, '*', 'cross-origin'],
    ['/v1/nothing.js', /no-store/, '*', 'cross-origin'],
    ['/', /no-cache/, undefined, 'same-origin'],
    ['/nothing.html', /no-store/, undefined, 'same-origin'],
  ];
  for (const [path, cache, origin, policy] of cases) {
    it(`sends ${path} with ${cache.source}`, async () => {
      const { headers } = await get(path);
      assert.match(headers['cache-control'], cache);
      assert.equal(headers['access-control-allow-origin'], origin);
      assert.equal(headers['cross-origin-resource-policy'], policy);
      assert.equal(headers['access-control-allow-credentials'], undefined);
    });
  }
});

describe('compressed answers', () => {
  const cases = [
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['identity', undefined, (body) => body],
  ];
  for (const [accept, encoding, unpack] of cases) {
    it(`sends ${encoding ?? 'the plain file'} for "${accept}"`, async () => {
      const answer = await get(CHUNK, { headers: { 'accept-encoding': accept } });
      assert.equal(answer.headers['content-encoding'], encoding);
      assert.equal(answer.headers.vary, 'Accept-Encoding');
      assert.equal(String(unpack(answer.body)), site.chunk);
    });
  }

  it('answers HEAD with the headers alone', async () => {
    const answer = await get(CHUNK, { method: 'HEAD' });
    assert.equal(answer.status, 200);
    assert.equal(Number(answer.headers['content-length']), site.chunk.length);
    assert.equal(answer.body.length, 0);
  });

  it('answers 304 when the client has the file', async () => {
    const { headers } = await get('/v1/embed.js');
    const again = await get('/v1/embed.js', { headers: { 'if-none-match': headers.etag } });
    assert.equal(again.status, 304);
    assert.equal(again.body.length, 0);
  });
});

it('adds the headers that headers.json has for a page', async () => {
  const strict = await get('/strict.html');
  const start = await get('/');
  assert.equal(strict.headers['content-security-policy'], "default-src 'none'");
  assert.equal(start.headers['content-security-policy'], undefined);
});

it('logs each request with its answer', async () => {
  server.requests.length = 0;
  await get('/town.css');
  await get('/nothing.html');
  const log = server.requests.map(({ method, url, status }) => [method, url, status]);
  assert.deepEqual(log, [
    ['GET', '/town.css', 200],
    ['GET', '/nothing.html', 404],
  ]);
});

it('reports a port that is taken by its code', async () => {
  const port = Number(new URL(server.url).port);
  await assert.rejects(createDemoServer({ root: site.root, port }), { code: 'EADDRINUSE' });
});
