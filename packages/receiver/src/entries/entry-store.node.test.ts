import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { onBothDatabases } from '../testing/databases/databases.ts';
import { BALLOT, COUNTY, LEMGO, MESSAGE, testConfig } from '../testing/lippe.ts';
import { createReceiver } from '../app.ts';
import type { Database } from '../database/database.ts';
import { unpack } from '../database/packed-text.ts';

onBothDatabases('taking entries', (open) => {
  let app: FastifyInstance;
  let database: Database;
  const post = (body: unknown, key = idempotencyKey(), url = '/v1/feedback', origin = LEMGO) =>
    app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json', 'idempotency-key': key, origin },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const stored = () => database.selectFrom('entry').selectAll().execute();
  const clear = () => database.deleteFrom('entry').execute();

  before(async () => {
    ({ database } = await open());
    app = createReceiver({ config: testConfig(), database }, false);
  });

  void it('stores a message and answers with its number, secret and time', async () => {
    const answer = await post(MESSAGE);
    assert.equal(answer.statusCode, 201);
    const { receipt, secret, receivedAt } = answer.json<Record<string, string>>();
    assert.match(receipt ?? '', /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    assert.match(receivedAt ?? '', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    const [entry] = await stored();
    assert.equal(unpack(entry?.text ?? ''), MESSAGE.text);
    assert.equal(entry?.municipality, 'lemgo');
    assert.ok(!JSON.stringify(entry).includes(secret ?? '-'), 'the secret itself is not stored');
    await clear();
  });

  void it('R-04: the same key a hundred times at once gives one entry and one receipt', async () => {
    const key = idempotencyKey();
    const answers = await Promise.all(Array.from({ length: 100 }, () => post(MESSAGE, key)));
    assert.deepEqual([...new Set(answers.map((answer) => answer.statusCode))].sort(), [200, 201]);
    assert.equal(new Set(answers.map((answer) => answer.body)).size, 1);
    assert.equal((await stored()).length, 1);
    await clear();
  });

  void it('R-05: a repeated message gets its receipt again, whatever only guards the form', async () => {
    const key = idempotencyKey();
    const first = await post(MESSAGE, key);
    const reordered = Object.fromEntries(Object.entries({ ...MESSAGE, elapsed: 1e6 }).reverse());
    const second = await post(reordered, key);
    assert.equal(second.statusCode, 200);
    assert.deepEqual(second.json(), first.json());
    const other = await post({ ...MESSAGE, text: 'Etwas anderes' }, key);
    assert.equal(other.statusCode, 409);
    assert.equal((await stored()).length, 1);
    await clear();
  });

  void it('R-23: numbers and secrets differ and secrets have 128 bits at least', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(MESSAGE)));
    const bodies = answers.map((answer) => answer.json<{ receipt: string; secret: string }>());
    assert.equal(new Set(bodies.map(({ receipt }) => receipt)).size, 50);
    assert.equal(new Set(bodies.map(({ secret }) => secret)).size, 50);
    const bits = bodies.map(({ secret }) => Buffer.from(secret, 'base64url').length * 8);
    assert.ok(Math.min(...bits) >= 128);
    await clear();
  });

  void it('R-20: keeps NUL, halves of pairs, backslashes and writing directions as they are', async () => {
    const text = 'a\0b \ud800 \\ \\0000 \u202Eabc\u200b 👩‍👩‍👧 e\u0301 \r\n\t"';
    assert.equal((await post({ ...MESSAGE, text, name: text })).statusCode, 201);
    const [entry] = await stored();
    assert.equal(unpack(entry?.text ?? ''), text);
    assert.equal(unpack(entry?.name ?? ''), text);
    await clear();
  });

  void it('stores a ballot with its choices', async () => {
    const answer = await post(BALLOT, undefined, '/v1/votes');
    assert.equal(answer.statusCode, 201);
    const choices = await database.selectFrom('choice').selectAll().orderBy('position').execute();
    assert.deepEqual(
      choices.map(({ option_id, points }) => [option_id, points]),
      [
        ['mobilitaet', 3],
        ['verwaltung', 2],
      ],
    );
    await clear();
    assert.deepEqual(await database.selectFrom('choice').selectAll().execute(), []);
  });

  void it('keeps what an entry is about, and nothing where nothing was said', async () => {
    const about = { actionField: 'mobilitaet', measure: 'radweg' };
    const person = { name: 'Anna Weiß', email: 'anna@lippe.example' };
    for (const body of [MESSAGE, { ...MESSAGE, ...about, ...person }]) await post(body);
    await post({ ...BALLOT, municipality: undefined }, undefined, '/v1/votes', COUNTY);
    const rows = await database.selectFrom('entry').selectAll().orderBy('email').execute();
    const said = rows.map(({ kind, type, action_field, measure, name, email, poll, state }) =>
      [kind, type, action_field, measure, name, email, poll, state].join('|'),
    );
    assert.deepEqual(said.sort(), [
      'ballot|prioritise|||||fields|received',
      'message|idea|mobilitaet|radweg|Anna Weiß|anna@lippe.example||received',
      'message|idea||||||received',
    ]);
    const found = rows.map(({ folded }) => folded.trim()).sort();
    assert.deepEqual(found, [
      '',
      'mehr banke am marktplatz. 🪑',
      'mehr banke am marktplatz. 🪑 anna weiss',
    ]);
    assert.deepEqual(rows.map(({ municipality }) => municipality).sort(), [
      'kreis-lippe',
      'lemgo',
      'lemgo',
    ]);
    await clear();
  });

  void it('tells a town of an entry that gave a mailbox, and no other', async () => {
    const outbox = () => database.selectFrom('outbox').selectAll().execute();
    await database.deleteFrom('outbox').execute();
    await post({ ...BALLOT, municipality: undefined }, undefined, '/v1/votes', COUNTY);
    assert.deepEqual(await outbox(), []);
    const { receipt } = (await post(MESSAGE)).json<{ receipt: string }>();
    const [notice, ...others] = await outbox();
    assert.deepEqual(others, []);
    assert.deepEqual(
      { ...notice, id: '', next_at: 0 },
      {
        ...{ id: '', municipality: 'lemgo', receipt, next_at: 0 },
        ...{ attempts: 0, sent_at: 0, error: '' },
      },
    );
    await clear();
  });

  void it('R-04: takes no entry without a key that can be told from others', async () => {
    for (const key of ['', 'x'.repeat(15), 'x'.repeat(65), `${'x'.repeat(20)} y`, 'ä'.repeat(20)]) {
      const answer = await post(MESSAGE, key);
      assert.equal(answer.statusCode, 400, key);
      assert.deepEqual(answer.json(), { errors: [] });
    }
    for (const key of ['x'.repeat(16), 'A-0'.repeat(21)]) {
      assert.notEqual((await post(MESSAGE, key)).statusCode, 400, key);
    }
    await clear();
  });

  void it('says which town it does not know', async () => {
    const answer = await post({ ...MESSAGE, municipality: 'atlantis' });
    assert.deepEqual(answer.json(), { errors: [{ field: 'municipality', code: 'invalid' }] });
  });

  const wrong: [string, unknown, number, string?][] = [
    ['no JSON', '{', 400],
    ['no UTF-8 JSON value at all', '', 400],
    ['another type', '[]', 422],
    ['no text', { ...MESSAGE, text: undefined }, 422],
    ['only blanks', { ...MESSAGE, text: ' \n ' }, 422],
    ['an unknown town', { ...MESSAGE, municipality: 'atlantis' }, 422],
    ['more than five points', { ...BALLOT, choices: twice(3) }, 422, '/v1/votes'],
    ['one option twice', { ...BALLOT, choices: [...twice(1), ...twice(1)] }, 422, '/v1/votes'],
    ['a rating of two options', { ...BALLOT, kind: 'rating' }, 422, '/v1/votes'],
  ];
  for (const [name, body, status, url] of wrong) {
    void it(`refuses ${name} with ${String(status)} and stores nothing`, async () => {
      const answer = await post(body, undefined, url);
      assert.equal(answer.statusCode, status);
      assert.ok(Array.isArray(answer.json<{ errors: unknown }>().errors));
      assert.deepEqual(await stored(), []);
    });
  }
});

function twice(points: number) {
  return [
    { option: 'a', points },
    { option: 'b', points },
  ];
}
