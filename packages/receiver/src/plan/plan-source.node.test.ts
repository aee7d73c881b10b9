import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ENVELOPE, testConfig } from '../testing/lippe.ts';
import { FRESH, PAUSE, PlanSource } from './plan-source.ts';
import { LARGEST_FEED } from './read-feed.ts';

const feed = (title: string) => JSON.stringify({ ...ENVELOPE, actionFields: [{ id: 'a', title }] });
const titleIn = async (source: PlanSource) => (await source.current())?.fields[0]?.title;

void describe('the source of names', () => {
  let server: Server;
  let url: string;
  let answer: RequestListener;
  let asked: number;
  let time: number;
  const now = () => time;
  const json =
    (body: string): RequestListener =>
    (_request, response) =>
      response.end(body);
  /** Waits for readings however long they take here; no page waits in these tests. */
  const patient = { reading: 30_000, page: 30_000 };
  const source = (path = '/') => new PlanSource(url + path, now, patient);
  const refreshed = async (names: PlanSource) => {
    await names.current();
    await names.idle();
  };

  before(async () => {
    server = createServer((request, response) => {
      asked += 1;
      answer(request, response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  beforeEach(() => {
    [asked, time, answer] = [0, 1_800_000_000_000, json(feed('alt'))];
  });

  void it('reads a feed once for many pages at once, and again after ten minutes', async () => {
    const names = source();
    const all = await Promise.all(Array.from({ length: 9 }, () => titleIn(names)));
    assert.deepEqual(new Set(all), new Set(['alt']));
    time += FRESH - 1;
    await names.current();
    assert.equal(asked, 1);
    answer = json(feed('neu'));
    time += 1;
    assert.equal(await titleIn(names), 'alt', 'no page waits for it');
    await refreshed(names);
    assert.equal(await titleIn(names), 'neu');
    assert.equal(asked, 2);
  });

  void it('F-05: keeps the last names when a feed fails, and asks again after a minute', async () => {
    const names = source();
    assert.equal(await titleIn(names), 'alt');
    answer = (_request, response) => response.writeHead(500).end('Fehler');
    time += FRESH;
    await refreshed(names);
    assert.equal(await titleIn(names), 'alt');
    time += PAUSE - 1;
    await names.current();
    assert.equal(asked, 2);
    answer = json(feed('neu'));
    time += 1;
    await refreshed(names);
    assert.equal(await titleIn(names), 'neu');
  });

  void it('R-22: a clock that was set back does not stop the reading', async () => {
    const names = source();
    await names.current();
    answer = json(feed('neu'));
    time -= 365 * 86_400_000;
    await refreshed(names);
    assert.equal(await titleIn(names), 'neu');
  });

  void it('lets no page wait for a feed that hangs, nor the end of the receiver', async () => {
    answer = () => undefined;
    const hanging = new PlanSource(url, now, { reading: 600_000, page: 1 });
    assert.equal(await hanging.current(), undefined);
    hanging.close();
    await hanging.idle();
    const slow = new PlanSource(url, now, { reading: 1, page: 30_000 });
    assert.equal(await slow.current(), undefined);
    assert.equal(slow.trouble, 'unreachable');
  });

  void it('says why there are no names', async () => {
    const redirect =
      (location: string): RequestListener =>
      (_request, response) =>
        response.writeHead(302, { location }).end();
    const gzip =
      (body: Buffer): RequestListener =>
      (_request, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(body);
    const cases: readonly [string, RequestListener][] = [
      ['unreachable', (_request, response) => response.writeHead(404).end(feed('x'))],
      ['unreachable', (request) => request.socket.destroy()],
      ['unreachable', redirect('/again')],
      ['elsewhere', redirect(url.replace('127.0.0.1', 'localhost'))],
      ['elsewhere', redirect('https://www.lemgo.example/strategy.json')],
      ['large', gzip(gzipSync(Buffer.alloc(LARGEST_FEED + 1, ' ')))],
      ['unreadable', json('<!doctype html>')],
      ['unreadable', json('{"measures":[]}')],
      ['unreadable', json('')],
    ];
    for (const [trouble, listener] of cases) {
      answer = listener;
      const names = source();
      assert.equal(await names.current(), undefined);
      assert.equal(names.trouble, trouble);
    }
    assert.equal(new PlanSource(undefined, now).trouble, 'unset');
  });

  void it('follows a redirect on the same server', async () => {
    answer = (request, response) => {
      if (request.url === '/new') response.end(feed('umgezogen'));
      else response.writeHead(301, { location: '/new' }).end();
    };
    assert.equal(await titleIn(source()), 'umgezogen');
  });

  void it('reads a file, with a byte order mark or without, and does without one that is missing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plan-'));
    const path = join(folder, 'strategy.json');
    writeFileSync(path, `\uFEFF${feed('Datei')}`);
    const file = (name: string) => new PlanSource(name, now, patient);
    assert.equal(await titleIn(file(path)), 'Datei');
    rmSync(folder, { recursive: true });
    assert.equal(await titleIn(file(path)), undefined);
  });

  void it('takes https, this computer and files only, in the configuration', () => {
    for (const good of [
      'https://www.lippe.example/s.json',
      url,
      'http://localhost:1/x',
      '/a.json',
    ]) {
      assert.equal(testConfig({ feed: good }).feed, good);
    }
    for (const bad of [
      '',
      'http://www.lippe.example/',
      'ftp://x',
      'https://a:b@c.example',
      'file:///x',
      'https://',
    ]) {
      assert.throws(() => testConfig({ feed: bad }), /^- \/feed: /m, bad);
    }
  });
});
