import assert from 'node:assert/strict';
import { before, beforeEach, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { onBothDatabases } from '../../testing/databases/databases.ts';
import { BALLOT, testConfig } from '../../testing/lippe.ts';
import { CHANGE, receive, versionIn } from '../../testing/moderated.ts';
import { addModerator, loggedIn, type ModeratorBrowser } from '../../testing/moderator.ts';
import { createReceiver } from '../../app.ts';
import type { Database } from '../../database/database.ts';
import { unpack } from '../../database/packed-text.ts';

onBothDatabases('moderating', (open) => {
  let app: FastifyInstance;
  let database: Database;
  let anna: ModeratorBrowser;
  const path = (receipt: string) => `/moderation/entries/${receipt}`;
  const entry = async (receipt: string) => {
    const all = await database.selectFrom('entry').selectAll().execute();
    return all.find((one) => one.receipt === receipt)!;
  };
  const save = async (receipt: string, fields: object) => {
    const version = versionIn((await anna.get(path(receipt))).body);
    return anna.post(path(receipt), { ...CHANGE, version, ...fields });
  };

  before(async () => {
    ({ database } = await open());
    app = createReceiver({ config: testConfig(), database }, false);
    await addModerator(database, 'anna', 'lemgo');
    anna = await loggedIn(app, 'anna');
  });

  beforeEach(() => database.deleteFrom('entry').execute());

  void it('finds entries by folded words, number, state, kind and type', async () => {
    const street = await receive(app, { text: 'Die Straße am Café' });
    await receive(app, { text: '100 % Bänke_', type: 'praise' });
    const ballot = await receive(app, BALLOT);
    const count = async (query: string) => {
      const { body } = await anna.get(`/moderation?${query}`);
      return /<h1>(\d+)/.exec(body)?.[1];
    };
    const cases = {
      '': '2',
      'q=CAFE+strasse': '1',
      'q=cafe+fehlt': '0',
      'q=0+%25': '1',
      'q=x%25x': '0',
      'q=banke_': '1',
      'q=a_kt': '0',
      'q=%5C': '0',
      [`q=${street.toLowerCase().replace('-', '+')}`]: '1',
      [`q=${ballot}`]: '1',
      'type=praise': '1',
      'state=inReview': '0',
      'state=received': '2',
    };
    for (const [query, wanted] of Object.entries(cases)) {
      assert.equal(await count(query), wanted, query);
    }
  });

  void it('shows 25 entries a page, newest first, and where there is more', async () => {
    for (let index = 0; index < 26; index += 1) await receive(app, { text: `Nr ${index}` });
    const first = (await anna.get('/moderation')).body;
    const second = (await anna.get('/moderation?page=2')).body;
    assert.equal(first.split('class="beginning"').length - 1, 25);
    assert.equal(second.split('class="beginning"').length - 1, 1);
    assert.match(first, /Seite 1 von 2/);
    assert.ok(!second.includes('rel="next"'));
  });

  void it('stores state and answer, and says that it did', async () => {
    const receipt = await receive(app);
    const answer = await save(receipt, {
      state: 'takenUp',
      answer: 'Danke!\r\nWir bauen „das“ \\0041.',
    });
    assert.equal(answer.statusCode, 303);
    const stored = await entry(receipt);
    assert.deepEqual(
      [stored.state, unpack(stored.answer)],
      ['takenUp', 'Danke!\nWir bauen „das“ \\0041.'],
    );
    const { body } = await anna.get(String(answer.headers.location));
    assert.match(body, /Gespeichert\.[\s\S]*Danke!\nWir bauen „das“ \\0041\./);
    assert.equal((await save(receipt, { state: 'received' })).statusCode, 422);
    assert.equal((await entry(receipt)).state, 'takenUp');
  });

  void it('loses nothing when two people edit the same entry', async () => {
    const receipt = await receive(app);
    const old = versionIn((await anna.get(path(receipt))).body);
    await save(receipt, { answer: 'Die erste Antwort' });
    const late = { ...CHANGE, version: old, state: 'declined', answer: 'Die zweite Antwort' };
    const conflict = await anna.post(path(receipt), late);
    assert.equal(conflict.statusCode, 409);
    assert.match(
      conflict.body,
      /hat jemand anderes[\s\S]*Die erste Antwort[\s\S]*Die zweite Antwort/,
    );
    assert.equal((await entry(receipt)).answer, 'Die erste Antwort');
    const again = { ...late, version: versionIn(conflict.body) };
    assert.equal((await anna.post(path(receipt), again)).statusCode, 303);
    assert.equal((await entry(receipt)).answer, 'Die zweite Antwort');
  });

  void it('lets one of many who save at once through', async () => {
    const receipt = await receive(app);
    const version = versionIn((await anna.get(path(receipt))).body);
    const tries = Array.from({ length: 6 }, (_, index) =>
      anna.post(path(receipt), { ...CHANGE, version, answer: `Antwort ${index}` }),
    );
    const statuses = (await Promise.all(tries)).map(({ statusCode }) => statusCode);
    assert.deepEqual(statuses.sort(), [303, 409, 409, 409, 409, 409]);
  });

  void it("R-16: publishes the moderator's words as needs of the feed, with a lasting id", async () => {
    const receipt = await receive(app, { text: 'Geheim: ich bin <b>Erika</b>', name: 'Erika' });
    await receive(app, { text: 'Geheim: nie veröffentlicht' });
    const title = 'Mehr Bänke im Ort';
    const publish = {
      state: 'takenUp',
      publish: '1',
      title,
      field: 'mobilitaet',
      measures: 'a, b',
    };
    for (const wrong of [
      { title: ' ' },
      { state: 'received' },
      { field: 'Nicht!' },
      { measures: '<' },
    ]) {
      assert.equal((await save(receipt, { ...publish, ...wrong })).statusCode, 422);
    }
    await save(receipt, { ...publish, answer: 'Drei neue Bänke' });
    const read = async () => (await anna.get('/moderation/needs.json')).body;
    const [need, ...others] = (JSON.parse(await read()) as { needs: Record<string, unknown>[] })
      .needs;
    assert.deepEqual(others, []);
    assert.deepEqual(
      { ...need, id: '', date: '' },
      {
        ...{ id: '', title, state: 'takenUp', answer: 'Drei neue Bänke', date: '' },
        ...{ municipality: 'lemgo', actionFields: ['mobilitaet'], measures: ['a', 'b'] },
      },
    );
    assert.doesNotMatch(await read(), new RegExp(`Geheim|Erika|${receipt}`));
    await save(receipt, { ...publish, publish: '' });
    assert.deepEqual(JSON.parse(await read()), { needs: [] });
    await save(receipt, publish);
    assert.ok((await read()).includes(String(need?.['id'])));
  });

  void it('deletes after a question, with votes and notices', async () => {
    const message = await receive(app);
    const ballot = await receive(app, BALLOT);
    const { body: vote } = await anna.get(path(ballot));
    assert.match(vote, /Alle Abstimmungen[\s\S]*Teilnahme[\s\S]*mobilitaet[\s\S]*3/);
    for (const receipt of [message, ballot]) {
      assert.match((await anna.get(`${path(receipt)}/delete`)).body, /Endgültig löschen/);
      assert.equal((await anna.post(`${path(receipt)}/delete`)).statusCode, 303);
      assert.equal((await anna.get(path(receipt))).statusCode, 404);
      const left = await database
        .selectFrom('outbox')
        .where('receipt', '=', receipt)
        .selectAll()
        .execute();
      assert.equal(left.length, 0);
    }
    assert.equal((await database.selectFrom('choice').selectAll().execute()).length, 0);
  });

  void it('P-10: takes along and erases everything of one e-mail address, and logs no content', async () => {
    const canary = 'kanarienvogel';
    const email = `Erika.${canary}@example.org`;
    const first = await receive(app, { text: `${canary} eins`, email });
    const second = await receive(app, { text: `${canary} zwei`, email: email.toLowerCase() });
    const other = await receive(app, { email: `x${email}` });
    assert.match((await anna.get(path(first))).body, /formaction="\/moderation\/person"/);
    const { body } = await anna.post('/moderation/person/export', { receipt: first });
    const receipts = (JSON.parse(body) as { receipt: string }[]).map(({ receipt }) => receipt);
    assert.deepEqual(receipts.sort(), [first, second].sort());
    assert.match(
      (await anna.post('/moderation/person', { receipt: second })).body,
      /2 Rückmeldungen löschen/,
    );
    await anna.post('/moderation/person/erase', { email });
    const left = await database.selectFrom('entry').select('receipt').execute();
    assert.deepEqual(
      left.map(({ receipt }) => receipt),
      [other],
    );
    const log = await database.selectFrom('audit').selectAll().execute();
    assert.equal(log.filter(({ action }) => action === 'erasePerson').length, 2);
    assert.ok(!JSON.stringify(log).toLowerCase().includes(canary));
    assert.match((await anna.get('/moderation/audit')).body, /auf Wunsch der Person gelöscht/);
  });
});
