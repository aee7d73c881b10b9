import assert from 'node:assert/strict';
import { before, beforeEach, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { onBothDatabases } from '../testing/databases/databases.ts';
import { hiddenIn, typedIn } from '../testing/filled-form.ts';
import { BALLOT, testConfig } from '../testing/lippe.ts';
import { CHANGE, receive, versionIn } from '../testing/moderated.ts';
import { addModerator, loggedIn, ModeratorBrowser, PASSWORD } from '../testing/moderator.ts';
import { addAccount } from './accounts/accounts.ts';
import { LONGEST_PAUSE } from './accounts/sessions.ts';
import { createReceiver } from '../app.ts';
import type { Database } from '../database/database.ts';
import { LARGEST_FORM } from './kept.ts';

const XSS = `"><script>alert(1)</script></textarea>'&amp;\`<img src=x onerror=alert(2)>`;
const TYPED = { ...CHANGE, state: 'takenUp', answer: `Zeile 1\r\n${XSS} 🪑`, title: `T ${XSS}` };

const WANTED = { answer: `Zeile 1\n${XSS} 🪑`, title: `T ${XSS}`, state: 'takenUp' };

onBothDatabases('keeping what was typed', (open) => {
  let app: FastifyInstance;
  let database: Database;
  let anna: ModeratorBrowser;
  let receipt: string;
  let path: string;
  let time = 1_800_000_000_000;
  const entry = () => database.selectFrom('entry').selectAll().executeTakeFirstOrThrow();
  const version = async () => versionIn((await anna.get(path)).body);
  /** Somebody types until the session is over, then saves. */
  const saveTooLate = async (fields: Readonly<Record<string, string>> = TYPED) => {
    const sent = { ...fields, csrf: await anna.csrf(), version: await version() };
    time += LONGEST_PAUSE;
    return anna.send(path, sent);
  };
  const logInWith = (fields: Readonly<Record<string, string>>, login = 'anna') =>
    anna.send('/moderation/login', { ...fields, login, password: PASSWORD });

  before(async () => {
    ({ database } = await open());
    app = createReceiver({ config: testConfig(), database, now: () => time }, false);
    await addModerator(database, 'anna', 'lemgo');
    await addModerator(database, 'ben', 'lemgo');
    await addModerator(database, 'dora', 'detmold');
  });

  beforeEach(async () => {
    await database.deleteFrom('entry').execute();
    receipt = await receive(app);
    path = `/moderation/entries/${receipt}`;
    anna = await loggedIn(app, 'anna');
  });

  void it('R-07: an answer that was typed over the end of a session is stored after logging in, with one more click', async () => {
    const untouched = await entry();
    const login = await saveTooLate();
    assert.equal(login.statusCode, 401);
    assert.match(login.body, /Ihre Sitzung ist beendet[\s\S]*nicht\s+verloren/);
    assert.doesNotMatch(login.body, /<script|<img/);
    const hidden = hiddenIn(login.body);
    assert.ok(!('csrf' in hidden));
    const wrong = await anna.send('/moderation/login', { ...hidden, login: 'anna', password: 'x' });
    assert.equal(wrong.statusCode, 401);
    assert.deepEqual(hiddenIn(wrong.body), hidden);
    const back = await logInWith(hiddenIn(wrong.body));
    assert.match(back.body, /Noch nicht gespeichert/);
    assert.doesNotMatch(back.body, /<script|<img/);
    assert.deepEqual(typedIn(back.body), WANTED);
    assert.deepEqual(await entry(), untouched);
    const stored = await anna.post(path, { ...TYPED, version: versionIn(back.body) });
    assert.equal(stored.statusCode, 303);
    assert.equal((await entry()).answer, WANTED.answer);
  });

  void it('R-07: what somebody else stored meanwhile is shown, and not written over unseen', async () => {
    const ben = await loggedIn(app, 'ben');
    const late = { ...TYPED, csrf: await anna.csrf(), version: await version() };
    await ben.post(path, { ...CHANGE, version: late.version, answer: 'Bens Antwort' });
    time += LONGEST_PAUSE;
    const back = await logInWith(hiddenIn((await anna.send(path, late)).body));
    assert.match(back.body, /hat jemand anderes[\s\S]*Bens Antwort/);
    assert.deepEqual(typedIn(back.body), WANTED);
    assert.equal((await entry()).answer, 'Bens Antwort');
    assert.equal(Number(versionIn(back.body)), (await entry()).updated_at);
  });

  void it('R-07, S-13: with the mark of an older session nothing is stored and nothing lost', async () => {
    const [csrf, sent] = [await anna.csrf(), await version()];
    await anna.logIn('anna');
    const answer = await anna.send(path, { ...TYPED, csrf, version: sent });
    assert.equal(answer.statusCode, 403);
    assert.match(answer.body, /Noch nicht gespeichert/);
    assert.deepEqual(typedIn(answer.body), WANTED);
    assert.equal((await entry()).answer, '');
    assert.notEqual(hiddenIn(answer.body)['csrf'], csrf);
  });

  void it('S-13: a form from elsewhere is refused, with and without a session, and gives nothing back', async () => {
    const csrf = await anna.csrf();
    const foreign = { 'sec-fetch-site': 'cross-site' };
    for (const browser of [anna, new ModeratorBrowser(app)]) {
      for (const url of [path, '/moderation/login']) {
        const fields = { ...TYPED, csrf, version: '1', next: path, login: 'anna' };
        const answer = await browser.send(url, { ...fields, password: PASSWORD }, foreign);
        assert.equal(answer.statusCode, 403);
        assert.doesNotMatch(answer.body, /Zeile 1/);
        assert.equal(answer.headers['set-cookie'], undefined);
      }
    }
    assert.equal((await entry()).answer, '');
  });

  void it('S-13: what is carried leads to the form of an entry and nowhere else', async () => {
    const kept = { ...TYPED, version: '1' };
    const elsewhere = [
      'https://x.example/',
      '//x.example',
      '/moderation/account',
      `${path}/delete`,
    ];
    for (const next of [...elsewhere, `${path}?x`, '/moderation', '']) {
      const answer = await logInWith({ ...kept, next });
      assert.equal(answer.statusCode, 303, next);
      assert.equal(answer.headers.location, '/moderation');
    }
    const login = await new ModeratorBrowser(app).send(`${path}/delete`, kept);
    assert.equal(login.statusCode, 303);
    const more = await saveTooLate({ ...TYPED, email: 'x@example.org', next: 'https://x.example' });
    const names = Object.keys(hiddenIn(more.body)).sort();
    assert.deepEqual(names, ['next', ...Object.keys({ ...CHANGE, version: '' })].sort());
    assert.equal(hiddenIn(more.body)['next'], path);
  });

  void it('P-11: an entry of another town stays unknown, whatever is carried to it', async () => {
    const hidden = hiddenIn((await saveTooLate()).body);
    const other = await logInWith(hidden, 'dora');
    assert.equal(other.statusCode, 404);
    assert.doesNotMatch(other.body, /Zeile 1|Bänke/);
    const dora = await loggedIn(app, 'dora');
    assert.equal((await dora.send(path, { ...hidden, csrf: 'x' })).statusCode, 404);
    assert.equal((await entry()).answer, '');
    path = `/moderation/entries/${await receive(app, BALLOT)}`;
    anna = await loggedIn(app, 'anna');
    assert.equal((await anna.send(path, { ...hidden, csrf: 'x' })).statusCode, 404);
  });

  void it('S-13, R-07: who has to choose a password first finds it again afterwards', async () => {
    const generated = await addAccount(database, 'carla', 'lemgo', time);
    const hidden = hiddenIn((await saveTooLate()).body);
    const login = { ...hidden, login: 'carla', password: generated };
    const first = await anna.send('/moderation/login', login);
    assert.match(first.body, /Bitte wählen Sie zuerst ein eigenes Passwort/);
    assert.match(first.body, /noch nicht gespeichert/);
    const choose = (fields: object, again: string) =>
      anna.send('/moderation/account', { ...fields, old: generated, new: PASSWORD, again });
    const wrong = await choose(hiddenIn(first.body), 'anders');
    assert.equal(wrong.statusCode, 422);
    const back = await choose(hiddenIn(wrong.body), PASSWORD);
    assert.match(back.body, /Noch nicht gespeichert/);
    assert.deepEqual(typedIn(back.body), WANTED);
  });

  void it('R-07, R-17: too long a text is carried as far as a form may go, and not stored', async () => {
    const long = 'ß'.repeat(9000);
    const back = await logInWith(hiddenIn((await saveTooLate({ ...TYPED, answer: long })).body));
    assert.equal(typedIn(back.body).answer, long);
    const { csrf = '' } = hiddenIn(back.body);
    const sent = { ...TYPED, answer: long, version: versionIn(back.body), csrf };
    const refused = await anna.send(path, sent);
    assert.equal(refused.statusCode, 422);
    assert.equal(typedIn(refused.body).answer, long);
    const rest = new URLSearchParams({ ...sent, answer: '' }).toString().length;
    const most = { ...sent, answer: 'x'.repeat(LARGEST_FORM - rest) };
    assert.equal((await anna.send(path, most)).statusCode, 422);
    const more = { ...most, answer: `${most.answer}x` };
    assert.equal((await anna.send(path, more)).statusCode, 413);
    const carried = await new ModeratorBrowser(app).send(path, most);
    assert.equal((await logInWith(hiddenIn(carried.body))).statusCode, 200);
    assert.equal((await entry()).answer, '');
  });

  void it('R-07: while the database does not answer, the page sends the same again', async () => {
    const sent = { ...TYPED, version: await version() };
    await database.schema.alterTable('entry').renameTo('away').execute();
    const trouble = await anna.post(path, sent);
    await database.schema.alterTable('away').renameTo('entry').execute();
    assert.equal(trouble.statusCode, 503);
    assert.doesNotMatch(trouble.body, /<script|<img/);
    assert.equal((await anna.send(path, hiddenIn(trouble.body))).statusCode, 303);
    assert.equal((await entry()).answer, WANTED.answer);
  });

  void it('stores an answer of the greatest length in the longest letters', async () => {
    const answer = '語'.repeat(5000);
    assert.equal(
      (await anna.post(path, { ...CHANGE, version: await version(), answer })).statusCode,
      303,
    );
    assert.equal((await entry()).answer, answer);
  });
});
