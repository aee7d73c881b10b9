import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { createReceiver } from '../app.ts';
import { connect, migrate } from '../database/database.ts';
import { LEMGO, testConfig } from '../testing/lippe.ts';

void describe('permission', () => {
  const database = connect(':memory:');
  let app: FastifyInstance;

  before(async () => {
    await migrate(database);
    app = createReceiver({ config: testConfig(), database }, false);
  });
  after(async () => {
    await app.close();
    await database.destroy();
  });

  const permission = (municipality: string, page: string, origin?: string) =>
    app.inject({
      url: '/v1/permission',
      query: { municipality, origin: page },
      headers: origin === undefined ? {} : { origin },
    });

  void it('R-15: a page may ask whether it may send, and no header of another origin helps it', async () => {
    for (const origin of [LEMGO, undefined]) {
      const allowed = await permission('lemgo', LEMGO, origin);
      assert.equal(allowed.statusCode, 204);
      assert.equal(allowed.headers['cross-origin-resource-policy'], 'cross-origin');
      const foreign = await permission('detmold', LEMGO, origin);
      assert.equal(foreign.statusCode, 403);
      assert.match(foreign.json<{ hint: string }>().hint, /für diese Kommune/);
    }
    const unknown = await permission('nirgendwo', LEMGO, LEMGO);
    assert.equal(unknown.statusCode, 422);
    assert.deepEqual(unknown.json(), { errors: [{ field: 'municipality', code: 'invalid' }] });
  });

  void it('R-15: one that nobody knows cannot read that it is refused, and is told by the browser', async () => {
    for (const origin of ['https://www.lemgo.example.evil.example', undefined]) {
      const { statusCode, headers, body } = await permission(
        'lemgo',
        'https://evil.example',
        origin,
      );
      assert.equal(statusCode, 403);
      assert.match(body, /trägt sie unter „origins“ ein/);
      assert.equal(headers['access-control-allow-origin'], undefined);
      assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
    }
    const lie = await permission('lemgo', LEMGO, 'https://evil.example');
    assert.equal(lie.statusCode, 403, 'the browser knows better than the page');
  });

  void it('R-13: asking for permission takes nothing from the challenges of an address', async () => {
    for (let visit = 0; visit < 500; visit++) {
      assert.equal((await permission('lemgo', LEMGO, LEMGO)).statusCode, 204);
    }
    const url = '/v1/challenge?municipality=lemgo';
    assert.equal((await app.inject({ url, headers: { origin: LEMGO } })).statusCode, 200);
  });
});
