import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { onBothDatabases } from '../testing/databases/databases.ts';
import { testConfig } from '../testing/lippe.ts';
import { CHANGE, receive } from '../testing/moderated.ts';
import { addModerator, loggedIn, ModeratorBrowser } from '../testing/moderator.ts';
import { createReceiver } from '../app.ts';
import type { Database } from '../database/database.ts';
import { moderationRoutes } from './moderation-routes.ts';

type Answer = Awaited<ReturnType<ModeratorBrowser['get']>>;

const CANARY = 'kanarienvogel';
const EMAIL = `${CANARY}@example.org`;

/** Routes that everybody may ask for. */
const OPEN = ['GET /moderation/login', 'POST /moderation/login', 'GET /moderation/moderation.css'];
/** What was typed there goes along to the login. */
const KEPT = 'POST /moderation/entries/:receipt';
/** What would end the session that the test walks with. */
const LAST = 'POST /moderation/logout';

onBothDatabases('keeping towns apart', (open) => {
  let app: FastifyInstance;
  let database: Database;
  let receipt: string;
  const routes: string[] = [];
  const ask = (browser: ModeratorBrowser, route: string): Promise<Answer> => {
    const [method, pattern = ''] = route.split(' ');
    const url = pattern.replace(':receipt', receipt).replace('*', 'anything');
    const version = '0';
    const fields = { ...CHANGE, version, receipt, email: EMAIL, answer: 'Übernommen' };
    return method === 'GET' ? browser.get(url) : browser.post(url, fields);
  };

  before(async () => {
    ({ database } = await open());
    app = createReceiver({ config: testConfig(), database }, false);
    const { default: Fastify } = await import('fastify');
    const listed = Fastify();
    listed.addHook('onRoute', ({ method, url }) => {
      if (method !== 'HEAD') routes.push(`${String(method)} ${url}`);
    });
    await listed.register(moderationRoutes, {
      receiver: { config: testConfig(), database } as never,
    });
    await listed.ready();
    for (const [login, town] of Object.entries({ anna: 'lemgo', dora: 'detmold', chef: '*' })) {
      await addModerator(database, login, town);
    }
    receipt = await receive(app, { text: `${CANARY} schreibt`, email: EMAIL, actionField: CANARY });
    await database
      .updateTable('entry')
      .set({ published: 1, public_title: CANARY, public_id: CANARY })
      .execute();
  });

  void it('P-11: no route shows, changes or deletes an entry of another town', async () => {
    assert.ok(routes.length >= 15, routes.join());
    const dora = await loggedIn(app, 'dora');
    const before = await database.selectFrom('entry').selectAll().execute();
    for (const route of routes.filter((one) => one !== LAST && !OPEN.includes(one))) {
      const { statusCode, body } = await ask(dora, route);
      assert.ok(!body.replaceAll(EMAIL, '').includes(CANARY), route);
      if (/:receipt/.test(route)) assert.equal(statusCode, 404, route);
    }
    for (const query of [`q=${CANARY}`, `q=${receipt}`, `field=${CANARY}`, 'municipality=lemgo']) {
      const { body } = await dora.get(`/moderation?${query}`);
      assert.match(body, /<h1>0 /, query);
    }
    assert.ok(!(await dora.get('/moderation/audit')).body.includes('anna'));
    assert.deepEqual(await database.selectFrom('entry').selectAll().execute(), before);
  });

  void it('P-11: the town itself, and who looks after all, do see it', async () => {
    for (const login of ['anna', 'chef']) {
      const browser = await loggedIn(app, login);
      for (const route of [
        '/moderation',
        `/moderation/entries/${receipt}`,
        '/moderation/needs.json',
      ]) {
        assert.ok((await browser.get(route)).body.includes(CANARY), `${login} ${route}`);
      }
    }
  });

  void it('R-07, P-11: without a session the form of an entry only gives back what came with it', async () => {
    const { statusCode, body } = await ask(new ModeratorBrowser(app), KEPT);
    assert.equal(statusCode, 401);
    assert.match(body, /<h1>Anmelden/);
    assert.ok(!body.includes(CANARY));
  });

  void it('S-13: no other route but logging in answers without a session', async () => {
    for (const route of routes.filter((one) => ![...OPEN, KEPT].includes(one))) {
      const { statusCode, headers, body } = await ask(new ModeratorBrowser(app), route);
      assert.equal(statusCode, 303, route);
      assert.match(String(headers.location), /^\/moderation\/login/);
      assert.equal(body, '');
    }
  });

  void it('S-14: every answer has its policy, and no form is read as JSON or text', async () => {
    const anna = await loggedIn(app, 'anna');
    for (const route of routes.filter((one) => one !== LAST)) {
      const { headers } = await ask(anna, route);
      assert.match(String(headers['content-security-policy']), /^default-src 'none'; /, route);
      assert.doesNotMatch(String(headers['content-security-policy']), /unsafe|\*/);
      assert.equal(headers['cache-control'], 'no-store');
      assert.equal(headers['x-content-type-options'], 'nosniff');
      const [method, pattern = ''] = route.split(' ');
      if (method !== 'POST') continue;
      for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x']) {
        const url = pattern.replace(':receipt', receipt);
        const answer = await anna.send(url, {}, { 'content-type': type });
        assert.equal(answer.statusCode, 415, `${route} ${type}`);
      }
    }
  });
});
