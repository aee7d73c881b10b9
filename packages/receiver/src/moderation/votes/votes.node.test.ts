import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { FastifyInstance } from 'fastify';
import { createReceiver } from '../../app.ts';
import type { Database } from '../../database/database.ts';
import { onBothDatabases } from '../../testing/databases/databases.ts';
import { BALLOT, ENVELOPE, testConfig } from '../../testing/lippe.ts';
import { ENTRY, receive } from '../../testing/moderated.ts';
import { addModerator, loggedIn, type ModeratorBrowser } from '../../testing/moderator.ts';

const FEED = {
  ...ENVELOPE,
  actionFields: [
    { id: 'mobilitaet', title: 'Mobilität; mit „Strichpunkt“' },
    { id: 'verwaltung', title: '=cmd|Verwaltung' },
  ],
  measures: [{ id: 'm1', title: 'Bus auf Abruf', actionFields: ['mobilitaet'] }],
};
const RATING = { ...BALLOT, kind: 'rating', poll: 'm1' };
const rated = (step: number) => ({
  ...RATING,
  choices: [{ option: `step-${String(step)}`, points: step }],
});

/** As the page says it, without what makes it look so. */
const wordsOf = (body: string): string =>
  body
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/\s+/g, ' ');

onBothDatabases('votes in the moderation', (open) => {
  const folder = mkdtempSync(join(tmpdir(), 'feedback-votes-'));
  let app: FastifyInstance;
  let database: Database;
  let anna: ModeratorBrowser;
  const feed = join(folder, 'strategy.json');
  const votes = async (browser = anna, query = '') =>
    wordsOf((await browser.get(`/moderation/votes${query}`)).body);
  const csv = async (browser = anna) => {
    const { body } = await browser.get('/moderation/votes.csv');
    assert.ok(body.startsWith('\uFEFF"Nummer";'));
    return parse(body, { bom: true, delimiter: ';' });
  };

  before(async () => {
    writeFileSync(feed, JSON.stringify(FEED));
    ({ database } = await open());
    app = createReceiver({ config: testConfig({ feed }), database }, false);
    for (const [login, town] of Object.entries({ anna: 'lemgo', dora: 'detmold', chef: '*' })) {
      await addModerator(database, login, town);
    }
    anna = await loggedIn(app, 'anna');
  });
  beforeEach(() => database.deleteFrom('entry').execute());
  after(() => rmSync(folder, { recursive: true }));

  void it('do not stand among messages, nor in their counts, nor in their file', async () => {
    const message = await receive(app);
    const ballots = [await receive(app, BALLOT), await receive(app, BALLOT)];
    const { body } = await anna.get('/moderation');
    assert.match(body, /<h1>1 Rückmeldung</);
    assert.match(wordsOf(body), /eingegangen 1 /);
    const file = (await anna.get('/moderation/entries.csv')).body;
    assert.ok(body.includes(message) && file.includes(message));
    for (const ballot of ballots) assert.ok(!body.includes(ballot) && !file.includes(ballot));
    const old = await anna.get('/moderation?kind=ballot&state=received');
    assert.equal(old.headers.location, '/moderation/votes');
  });

  void it('are summed up by question and option, in the words of the form and of the feed', async () => {
    assert.match(await votes(), /Noch hat niemand abgestimmt/);
    await receive(app);
    for (const step of [5, 5, 2]) await receive(app, rated(step));
    await receive(app, BALLOT);
    const receipt = await receive(app, { ...BALLOT, choices: [{ option: 'gone', points: 5 }] });
    await receive(app, { ...BALLOT, poll: 'mobilitaet', choices: [{ option: 'm1', points: 1 }] });
    const words = await votes();
    assert.match(words, /6 Teilnahmen an Abstimmungen/);
    assert.match(
      words,
      /Wie finden Sie „Bus auf Abruf“\? 3 Teilnahmen · Mittel 4 von 5 .*Bewertung Stimmen sehr gut 2 eher nicht gut 1 /,
    );
    assert.match(
      words,
      /Was ist Ihnen am wichtigsten\? 2 Teilnahmen .*Wofür Punkte Teilnahmen gone 5 1 Mobilität; mit „Strichpunkt“ 3 1 =cmd\|Verwaltung 2 1 /,
    );
    assert.match(words, /Was ist Ihnen bei „Mobilität; mit „Strichpunkt““ am wichtigsten\?/);
    assert.ok(words.includes(receipt));
    assert.ok(!/Kreis Lippe|Lemgo ·/.test(words), 'a town of its own needs no name');
  });

  void it('P-11: are those of the own town; who looks after all sees which', async () => {
    await receive(app, BALLOT);
    const [dora, chef] = [await loggedIn(app, 'dora'), await loggedIn(app, 'chef')];
    assert.match(await votes(dora), /0 Teilnahmen.*Noch hat niemand/);
    assert.equal((await csv(dora)).length, 1);
    assert.match(await votes(chef), /1 Teilnahme an .*Lemgo · 1 Teilnahme /);
    assert.equal((await csv(chef)).length, 3);
  });

  void it('S-15: go into a file by option and points, readable, and no cell is a formula', async () => {
    const ballot = await receive(app, BALLOT);
    const rating = await receive(app, rated(4));
    const [head, ...rows] = await csv();
    assert.deepEqual(head, [
      ...['Nummer', 'Kommune', 'Eingegangen', 'Frage', 'Antwort', 'Punkte'],
      ...['Abstimmung (Kennung)', 'Antwort (Kennung)'],
    ]);
    const of = (receipt: string) =>
      rows
        .filter(([number]) => number === receipt)
        .map(([, town, time, ...rest]) => {
          assert.equal(town, 'Lemgo');
          assert.match(time ?? '', /^\d{4}-\d\d-\d\dT/);
          return rest;
        });
    const question = 'Was ist Ihnen am wichtigsten?';
    assert.deepEqual(of(ballot), [
      [question, 'Mobilität; mit „Strichpunkt“', '3', 'fields', 'mobilitaet'],
      [question, "'=cmd|Verwaltung", '2', 'fields', 'verwaltung'],
    ]);
    assert.deepEqual(of(rating), [['Wie finden Sie „Bus auf Abruf“?', 'gut', '4', 'm1', 'step-4']]);
    const log = await database.selectFrom('audit').selectAll().execute();
    assert.ok(log.some(({ action }) => action === 'export'));
  });

  void it('ten thousand fit: pages of 25, a file in pieces, and nothing lost between two', async () => {
    const receipts = Array.from(
      { length: 10_000 },
      (_, index) => `${String(index).padStart(4, '0')}-VOTE`,
    );
    for (let start = 0; start < receipts.length; start += 500) {
      const part = receipts.slice(start, start + 500);
      const rows = part.map((receipt, index) => ({
        ...ENTRY,
        ...{
          receipt,
          key_hash: receipt,
          kind: 'ballot' as const,
          type: 'prioritise',
          poll: 'fields',
        },
        // Many at the same moment, also where one piece ends.
        received_at: 1e12 + Math.floor((start + index) / 700),
      }));
      await database.insertInto('entry').values(rows).execute();
      const choices = part.flatMap((receipt) => [
        { receipt, position: 0, option_id: 'mobilitaet', points: 3 },
        { receipt, position: 1, option_id: 'verwaltung', points: 2 },
      ]);
      await database.insertInto('choice').values(choices).execute();
    }
    const words = await votes();
    assert.match(words, /10\.000 Teilnahmen an .*Mobilität; mit „Strichpunkt“ 30\.000 10\.000 /);
    assert.match(words, /Seite 1 von 400 /);
    assert.match(await votes(anna, '?page=400'), /0699-VOTE.*Seite 400 von 400/);
    const [, ...rows] = await csv();
    assert.equal(rows.length, 20_000);
    assert.equal(new Set(rows.map(([number]) => number)).size, 10_000);
    assert.match((await anna.get('/moderation')).body, /<h1>0 /);
  });
});
