import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { COUNTY, DETMOLD, LEMGO, MESSAGE, testConfig } from '../testing/lippe.ts';
import { EASY, send } from '../testing/residents.ts';
import { createReceiver } from '../app.ts';
import { connect, migrate } from '../database/database.ts';

const OWN = 'https://feedback.kreis-lippe.example';
const TOWNS = Array.from({ length: 16 }, (_, index) => `stadt-${String(index)}`);
const originOf = (town: string) => `https://www.${town}.example`;

const towns = [
  { id: 'kreis-lippe', name: 'Kreis Lippe', origins: [COUNTY] },
  { id: 'lemgo', name: 'Lemgo', origins: [LEMGO] },
  { id: 'detmold', name: 'Detmold', origins: [DETMOLD] },
  ...TOWNS.map((id) => ({ id, name: id, origins: [originOf(id)] })),
];

void describe('origins', () => {
  const database = connect(':memory:');
  let app: FastifyInstance;

  before(async () => {
    await migrate(database);
    const config = testConfig({ towns, publicUrl: `${OWN}/` });
    app = createReceiver({ config, database, work: EASY }, false);
  });
  after(async () => {
    await app.close();
    await database.destroy();
  });

  const to = (municipality?: string) => ({ ...MESSAGE, municipality });
  const status = async (origin: string, municipality?: string) =>
    (await send(app, { origin, body: to(municipality) })).statusCode;

  void it('R-15: each of 16 towns may send from its own origin and for no other town', async () => {
    for (const town of TOWNS) {
      const answer = await send(app, { origin: originOf(town), body: to(town) });
      assert.equal(answer.statusCode, 201, town);
      assert.equal(answer.headers['access-control-allow-origin'], originOf(town));
      assert.equal(answer.headers['access-control-expose-headers'], 'Retry-After');
      assert.equal(answer.headers['access-control-allow-credentials'], undefined);
      assert.equal(await status(originOf(town), 'lemgo'), 403);
      assert.equal(
        await status(originOf(town)),
        201,
        'but for the county, as a form does that names none',
      );
      assert.equal(await status(originOf(town), 'kreis-lippe'), 201);
    }
  });

  void it("R-15: the county's and the receiver's own pages may send for every town", async () => {
    for (const origin of [COUNTY, OWN]) {
      for (const town of ['lemgo', 'detmold', undefined]) {
        assert.equal(await status(origin, town), 201, `${origin} ${String(town)}`);
      }
    }
  });

  const variants = [
    'https://www.lemgo.example.evil.example',
    'https://evil-www.lemgo.example',
    'https://evil.www.lemgo.example',
    'https://lemgo.example',
    'http://www.lemgo.example',
    'https://www.lemgo.example:8443',
    'https://www.lemgo.example:443',
    'https://www.lemgo.example/',
    'https://www.lemgo.example.',
    'https://WWW.LEMGO.EXAMPLE',
    'HTTPS://www.lemgo.example',
    'https://www.lemgo.exampl',
    'https://www.lemgo.example https://evil.example',
    'https://www.lemgo.example,https://evil.example',
    'https://wwwxlemgo.example',
    'file://',
    'null',
    '',
    '*',
  ];
  for (const origin of variants) {
    void it(`R-15: refuses „${origin}“ and lets no browser read the answer`, async () => {
      const before = await database.selectFrom('entry').selectAll().execute();
      const answers = [
        await send(app, { origin }),
        await app.inject({ method: 'OPTIONS', url: '/v1/feedback', headers: { origin } }),
      ];
      for (const answer of answers) {
        assert.equal(answer.statusCode, 403);
        const { code, hint } = answer.json<{ code: string; hint: string }>();
        assert.equal(code, 'origin');
        assert.match(hint, /trägt sie unter „origins“ ein/);
      }
      const read = await app.inject({
        url: '/v1/votes?poll=fields&kind=rating',
        headers: { origin },
      });
      assert.equal(read.statusCode, 200, 'the browser keeps it from the page');
      for (const { headers } of [...answers, read]) {
        assert.equal(headers['access-control-allow-origin'], undefined);
        assert.equal(headers.vary, 'Origin');
      }
      assert.deepEqual(await database.selectFrom('entry').selectAll().execute(), before);
    });
  }

  void it('R-15: a page of another town learns before anybody writes that it may not send', async () => {
    const ask = (municipality: string, origin = LEMGO) =>
      app.inject({ url: `/v1/challenge?municipality=${municipality}`, headers: { origin } });
    const refused = await ask('detmold');
    assert.equal(refused.statusCode, 403);
    assert.equal(refused.headers['access-control-allow-origin'], LEMGO, 'and may read why');
    assert.match(refused.json<{ hint: string }>().hint, /darf für diese Kommune nicht senden/);
    for (const town of ['lemgo', 'kreis-lippe']) assert.equal((await ask(town)).statusCode, 200);
    assert.equal((await ask('detmold', COUNTY)).statusCode, 200);
  });

  void it('R-15: a preflight is answered without a body and remembered for a day', async () => {
    for (const url of ['/v1/feedback', '/v1/votes', '/v1/receipts/7K3M-9QPX']) {
      const headers = { origin: LEMGO, 'access-control-request-method': 'POST' };
      const answer = await app.inject({ method: 'OPTIONS', url, headers });
      assert.equal(answer.statusCode, 204);
      assert.equal(answer.body, '');
      assert.equal(answer.headers['access-control-allow-origin'], LEMGO);
      assert.equal(answer.headers['access-control-max-age'], '86400');
      assert.equal(answer.headers['access-control-allow-methods'], 'GET, POST, DELETE');
      assert.match(String(answer.headers['access-control-allow-headers']), /Idempotency-Key/);
      assert.equal(answer.headers.vary, 'Origin');
    }
  });

  void it('R-15: errors can be read by the page that caused them', async () => {
    const answers = [
      await send(app, { body: '{' }),
      await send(app, { body: { ...MESSAGE, text: '' } }),
      await send(app, { body: 'x'.repeat(40_000) }),
      await send(app, { body: { ...MESSAGE, elapsed: 1 } }),
      await send(app, { url: '/v1/nowhere' }),
    ];
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [400, 422, 413, 428, 404],
    );
    for (const { headers } of answers) {
      assert.equal(headers['access-control-allow-origin'], LEMGO);
      assert.equal(headers.vary, 'Origin');
    }
  });

  void it('R-15: what is not for pages of towns can be read by none of them', async () => {
    for (const url of ['/moderation', '/moderation/login', '/']) {
      const { headers } = await app.inject({ url, headers: { origin: LEMGO } });
      assert.equal(headers['access-control-allow-origin'], undefined, url);
    }
  });

  void it('R-15: a program without an origin may send, but has to solve a challenge', async () => {
    assert.equal((await send(app, { origin: null })).statusCode, 428);
  });
});
