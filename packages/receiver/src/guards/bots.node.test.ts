import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { BALLOT, LEMGO, MESSAGE, testConfig } from '../testing/lippe.ts';
import { EASY, sendAsPerson } from '../testing/residents.ts';
import { createReceiver } from '../app.ts';
import { connect, migrate } from '../database/database.ts';

interface Shot {
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  readonly path?: string;
}

const SPAM = 'Cheap watches http://a.example http://b.example http://c.example';
const PRAISE = 'Great site, thanks! Visit my page';
const browser = { origin: LEMGO, 'user-agent': 'Mozilla/5.0' };
const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const FORM = 'application/x-www-form-urlencoded';
const message = (change: object = {}) => ({ ...MESSAGE, text: PRAISE, ...change });
const { elapsed: _elapsed, ...TIMELESS } = message();
const { elapsed: _time, ...TIMELESS_BALLOT } = BALLOT;

const replayed = idempotencyKey();

/** Scripted senders as they are met, each with what it sends every time. */
const BOTS: Readonly<Record<string, () => Shot>> = {
  'a form poster': () => ({
    headers: { ...browser, 'content-type': FORM },
    body: form({ name: 'x', email: 'x@example.com', message: SPAM }),
  }),
  'a multipart poster': () => ({
    headers: { ...browser, 'content-type': 'multipart/form-data; boundary=b' },
    body: `--b\r\nContent-Disposition: form-data; name="text"\r\n\r\n${SPAM}\r\n--b--`,
  }),
  'a poster of plain text': () => ({
    headers: { ...browser, 'content-type': 'text/plain' },
    body: JSON.stringify(message()),
  }),
  'a script of curl that forgot the key': () => ({
    headers: { 'user-agent': 'curl/8', 'idempotency-key': undefined },
    body: message(),
  }),
  'a script of curl': () => ({ headers: { 'user-agent': 'curl/8' }, body: message() }),
  'python-requests': () => ({ headers: { 'user-agent': 'python-requests/2' }, body: TIMELESS }),
  'a library that says it is a browser': () => ({
    headers: { 'user-agent': 'Mozilla/5.0' },
    body: message({ elapsed: 9000 }),
  }),
  'a script that copied body and origin once': () => ({ headers: browser, body: TIMELESS }),
  'a filler of every field': () => ({
    headers: browser,
    body: message({ name: 'x', email: 'x@example.com', website: 'http://x.example' }),
  }),
  'a filler that puts its name everywhere': () => ({
    headers: browser,
    body: message({ name: 'SEO', website: 'SEO', text: 'SEO' }),
  }),
  'a headless browser that sends at once': () => ({
    headers: browser,
    body: message({ elapsed: 180 }),
  }),
  'a headless browser that types fast': () => ({
    headers: browser,
    body: message({ elapsed: 2400 }),
  }),
  'a spammer of links': () => ({ headers: browser, body: message({ text: SPAM }) }),
  'a spammer of forum links': () => ({
    headers: browser,
    body: message({ text: '[url=x]a[/url] [url=y]b[/url] [url=z]c[/url]' }),
  }),
  'a spammer of HTML': () => ({
    headers: browser,
    body: message({ text: '<a href=x>a</a> <a href=y>b</a> <a href=z>c</a>' }),
  }),
  'a script on a foreign page': () => ({
    headers: { ...browser, origin: 'https://evil.example' },
    body: message(),
  }),
  'a script in a sandboxed frame': () => ({
    headers: { ...browser, origin: 'null' },
    body: message(),
  }),
  'a replay of a recorded request': () => ({
    headers: { ...browser, 'idempotency-key': replayed },
    body: MESSAGE,
  }),
  'a replay with its own text': () => ({
    headers: { ...browser, 'idempotency-key': replayed },
    body: message({ text: SPAM }),
  }),
  'a fuzzer': () => ({ headers: browser, body: randomBytes(200).toString('latin1') }),
  'a fuzzer of fields': () => ({
    headers: browser,
    body: message({ type: "' OR 1=1 --", municipality: '../../etc' }),
  }),
  'a flood of long texts': () => ({
    headers: browser,
    body: message({ text: 'x'.repeat(40_000) }),
  }),
  'a sender of a proof it made up': () => ({
    headers: browser,
    body: message({ elapsed: 0, proof: 'bm9uZQ==' }),
  }),
  'a ballot stuffer': () => ({ headers: browser, body: TIMELESS_BALLOT, path: '/v1/votes' }),
  'a ballot stuffer of foreign pages': () => ({
    headers: { ...browser, origin: 'https://evil.example' },
    body: BALLOT,
    path: '/v1/votes',
  }),
  'an XML-RPC pingback': () => ({
    headers: { 'content-type': 'text/xml' },
    body: '<methodCall><methodName>pingback.ping</methodName></methodCall>',
  }),
  'one that acts exactly as the form does': () => ({ headers: browser, body: message() }),
};

/** Requests of each bot, from an address of its own. */
const SHOTS = 100;

void describe('programs and people', () => {
  const database = connect(':memory:');
  let app: FastifyInstance;
  const count = async () => (await database.selectFrom('entry').select('receipt').execute()).length;

  before(async () => {
    await migrate(database);
    app = createReceiver({ config: testConfig(), database, work: EASY }, false);
    // What the replaying bots recorded.
    await shoot(
      { headers: { ...browser, 'idempotency-key': replayed }, body: MESSAGE },
      '192.0.2.1',
    );
  });
  after(() => database.destroy());

  async function shoot({ headers, body, path = '/v1/feedback' }: Shot, address: string) {
    const json = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey() };
    const given: Record<string, string | undefined> = { ...json, ...headers };
    const all = Object.entries(given).filter(([, value]) => value !== undefined);
    await app.inject({
      method: 'POST',
      url: path,
      remoteAddress: address,
      headers: Object.fromEntries(all),
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  const passed = new Map<string, number>();
  for (const [index, [name, shot]] of Object.entries(BOTS).entries()) {
    void it(`R-13: keeps out ${name}, but for what one address may send`, async () => {
      const before = await count();
      const address = `203.0.113.${String(index)}`;
      for (let times = 0; times < SHOTS; times++) await shoot(shot(), address);
      passed.set(name, (await count()) - before);
      const isPerfect = name === 'one that acts exactly as the form does';
      assert.equal(passed.get(name), isPerfect ? testConfig().rate.suspicious : 0);
    });
  }

  void it('R-13: that is 95 % of all that 27 kinds of programs send, or more', () => {
    assert.equal(passed.size, 27);
    const through = [...passed.values()].reduce((sum, one) => sum + one, 0);
    assert.ok(1 - through / (SHOTS * passed.size) >= 0.95, String(through));
  });

  void it('R-13: 200 people are let through, however they fill the form', async () => {
    const ways: object[] = [
      {},
      { website: 'https://www.example.com' },
      { elapsed: 900, website: 'max.mustermann' },
      { elapsed: 2500 },
      { text: 'Siehe https://a.example, https://b.example und https://c.example' },
      { name: 'Zoë', email: 'zoe@example.de' },
      { text: 'Спасибо! شكرا 👋🏽' },
      { elapsed: 86_400_000 },
    ];
    const before = await count();
    for (let person = 0; person < 200; person++) {
      const body = { ...MESSAGE, ...ways[person % ways.length] };
      const address = `198.51.100.${String(person % 100)}`;
      const { statusCode } = await sendAsPerson(app, { body, address });
      assert.equal(statusCode, 201, JSON.stringify(body));
    }
    assert.equal(await count(), before + 200);
  });
});
