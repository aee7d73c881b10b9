import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { onBothDatabases } from '../../testing/databases/databases.ts';
import { testConfig } from '../../testing/lippe.ts';
import { addModerator, loggedIn, ModeratorBrowser, PASSWORD } from '../../testing/moderator.ts';
import { addAccount } from './accounts.ts';
import { LONGEST_PAUSE, LONGEST_SESSION } from './sessions.ts';
import { createReceiver } from '../../app.ts';
import type { Database } from '../../database/database.ts';

const listHashes = async (database: Database) =>
  (await database.selectFrom('account').select('password').orderBy('login').execute()).map(
    ({ password }) => password,
  );

onBothDatabases('logging in', (open) => {
  let app: FastifyInstance;
  let database: Database;
  let time = 1_800_000_000_000;
  const now = () => time;
  const fresh = () => new ModeratorBrowser(app);
  const isIn = async (browser: ModeratorBrowser) =>
    (await browser.get('/moderation/account')).statusCode === 200;

  before(async () => {
    ({ database } = await open());
    app = createReceiver({ config: testConfig(), database, now }, false);
    await addModerator(database, 'anna', 'lemgo');
    await addModerator(database, 'ben', 'lemgo');
  });

  void it('S-13: lets in who knows the password, with a token that is stored as a hash only', async () => {
    const browser = fresh();
    const answer = await browser.logIn('Anna ');
    assert.equal(answer.statusCode, 303);
    assert.match(String(answer.headers['set-cookie']), /HttpOnly; SameSite=Strict/);
    assert.ok(await isIn(browser));
    const token = browser.cookie.split('=')[1] ?? '';
    assert.ok(token.length >= 43);
    const stored = JSON.stringify(await database.selectFrom('session').selectAll().execute());
    assert.ok(!stored.includes(token));
    const accounts = JSON.stringify(await database.selectFrom('account').selectAll().execute());
    assert.ok(!accounts.includes(PASSWORD));
  });

  void it('S-13: gives the cookie to https pages only, except on the own computer', async () => {
    const config = testConfig({ publicUrl: 'https://rueckmeldung.kreis-lippe.example' });
    const real = createReceiver({ config, database, now }, false);
    const browser = new ModeratorBrowser(real);
    const answer = await browser.logIn('anna');
    const [session = '', device = '', ...others] = [answer.headers['set-cookie'] ?? []].flat();
    assert.deepEqual(others, []);
    assert.match(
      session,
      /^__Host-moderation=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
    );
    assert.match(
      device,
      /^__Host-moderation-browser=[\w.-]+; Path=\/; Secure; Max-Age=15552000; HttpOnly; SameSite=Strict$/,
    );
    assert.equal((await browser.get('/moderation/account')).statusCode, 200);
  });

  void it('S-13: a token from before logging in is worth nothing afterwards', async () => {
    const browser = await loggedIn(app, 'anna');
    const before = browser.cookie;
    await browser.logIn('anna');
    assert.notEqual(browser.cookie, before);
    assert.ok(await isIn(browser));
    browser.cookie = before;
    assert.ok(!(await isIn(browser)));
  });

  void it('S-13: answers alike for an unknown login and a wrong password, however often', async () => {
    const bodies = new Set<string>();
    for (let tries = 0; tries < 3; tries += 1) {
      for (const login of ['nobody', 'ben']) {
        const { statusCode, body } = await new ModeratorBrowser(app, `::${String(tries)}`).logIn(
          login,
          'x',
        );
        assert.equal(statusCode, 401);
        bodies.add(body.replace(/nobody|ben/g, ''));
      }
    }
    assert.equal(bodies.size, 1);
    assert.equal((await fresh().logIn('ben')).statusCode, 303);
  });

  void it('S-13: a session ends after a pause, after a working day, and when it is closed', async () => {
    const pausing = await loggedIn(app, 'anna');
    const closing = await loggedIn(app, 'anna');
    await closing.post('/moderation/logout');
    assert.ok(!(await isIn(closing)));
    time += LONGEST_PAUSE;
    assert.ok(!(await isIn(pausing)));
    const busy = await loggedIn(app, 'anna');
    const end = time + LONGEST_SESSION;
    const step = LONGEST_PAUSE / 2;
    for (; time + step < end; time += step) assert.ok(await isIn(busy));
    time = end;
    assert.ok(!(await isIn(busy)));
  });

  void it('S-13: takes a form only from its own pages and with the mark of the session', async () => {
    const browser = await loggedIn(app, 'anna');
    const csrf = await browser.csrf();
    const foreign = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'http://localhost:8090' },
      { origin: 'https://böse.example' },
      { origin: 'null' },
      {},
    ];
    for (const headers of foreign) {
      const answer = await browser.send('/moderation/logout', { csrf }, headers as never);
      assert.equal(answer.statusCode, 403, JSON.stringify(headers));
      const entering = await fresh().send('/moderation/login', { login: 'anna' }, headers as never);
      assert.equal(entering.statusCode, 403);
    }
    const marks = ['', 'x', await (await loggedIn(app, 'anna')).csrf()];
    for (const mark of marks) {
      assert.equal((await browser.send('/moderation/logout', { csrf: mark })).statusCode, 403);
    }
    assert.ok(await isIn(browser));
    const old = { origin: 'http://localhost:8090' };
    assert.equal((await browser.send('/moderation/logout', { csrf }, old)).statusCode, 303);
  });

  void it('S-13: a generated password opens one page only, where it is changed', async () => {
    const password = await addAccount(database, 'carla', 'lemgo', time);
    const browser = fresh();
    await browser.logIn('carla', password);
    const other = await browser.get('/moderation/audit');
    assert.equal(other.headers.location, '/moderation/account');
    const second = fresh();
    await second.logIn('carla', password);
    const fields = { old: password, new: PASSWORD, again: PASSWORD };
    assert.match(
      (await listHashes(database)).at(-1) ?? '',
      /^scrypt\$32768\$8\$3\$[^$]{24}\$[^$]{44}$/,
      'costs what OWASP asks for',
    );
    const bad = { ...fields, again: 'ein anderes Passwort' };
    assert.equal((await browser.post('/moderation/account', bad)).statusCode, 422);
    const done = await browser.post('/moderation/account', fields);
    assert.match(done.body, /Ihr Passwort ist geändert/);
    assert.ok(await isIn(browser));
    assert.ok(!(await isIn(second)), 'other sessions are over');
  });

  void it('S-13: does not change a password for who does not know the old one', async () => {
    const browser = await loggedIn(app, 'anna');
    const fields = { old: 'x', new: 'ein ganz neues Passwort', again: 'ein ganz neues Passwort' };
    const answer = await browser.post('/moderation/account', fields);
    assert.match(answer.body, /bisherige Passwort stimmt nicht/);
    assert.equal((await fresh().logIn('anna')).statusCode, 303);
  });

  void it('S-13, P-07: the log says who logged in or failed, and never what was typed', async () => {
    await fresh().logIn('anna', 'mein-geheimes-wort');
    await fresh().logIn('mein-geheimes-wort', 'x');
    const log = await database.selectFrom('audit').selectAll().execute();
    const actions = new Set(log.map(({ account, action }) => `${account} ${action}`));
    for (const action of ['anna login', 'anna failedLogin', 'anna logout', 'carla password']) {
      assert.ok(actions.has(action), action);
    }
    assert.ok(!JSON.stringify(log).includes('mein-geheimes-wort'));
  });
});
