import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { BALLOT, ENVELOPE, testConfig } from '../../testing/lippe.ts';
import { CHANGE, receive, versionIn } from '../../testing/moderated.ts';
import { addModerator, loggedIn, type ModeratorBrowser } from '../../testing/moderator.ts';
import { createReceiver } from '../../app.ts';
import { connect, migrate, type Database } from '../../database/database.ts';

const FEED = {
  ...ENVELOPE,
  actionFields: [
    { id: 'verwaltung', title: 'Verwaltung' },
    { id: 'mobilitaet', title: { de: 'Mobilität <5', en: 'Mobility' } },
    { id: 'bildung', title: 'Bildung' },
  ],
  measures: [
    { id: 'akte', title: 'Digitale Akte', actionFields: ['verwaltung'] },
    { id: 'termin', title: 'Termine', actionFields: ['verwaltung', 'mobilitaet'] },
    { id: 'bus', title: 'Bus "auf Abruf"', actionFields: ['mobilitaet'], aliases: ['rufbus'] },
    { id: 'schule', title: 'Schule im Netz', actionFields: ['bildung'] },
    { id: 'rest', title: 'Alles Übrige' },
  ],
};

void describe('choosing by name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'choices-'));
  const feed = join(folder, 'strategy.json');
  let database: Database;
  let app: FastifyInstance;
  let anna: ModeratorBrowser;
  const pageOf = async (receipt: string) => (await anna.get(`/moderation/entries/${receipt}`)).body;
  const entry = () => database.selectFrom('entry').selectAll().executeTakeFirstOrThrow();
  const store = (change: object) => database.updateTable('entry').set(change).execute();
  /** Every group with its measures: `+` where it is open and where one is chosen. */
  const groupsIn = (body: string): string[] =>
    [...body.matchAll(/<details( open)?>\s*<summary>(.*?)<\/summary>([\s\S]*?)<\/details>/g)].map(
      ([, isOpen, title = '', inner = '']) =>
        `${isOpen ? '+' : ''}${title}: ${[...inner.matchAll(/value="([\w-]+)"( checked)?/g)]
          .map(([, id = '', isChosen]) => (isChosen ? '+' : '') + id)
          .join(' ')}`,
    );

  async function start(path: string | undefined): Promise<void> {
    app = createReceiver({ config: testConfig({ feed: path }), database }, false);
    anna = await loggedIn(app, 'anna');
  }

  before(async () => {
    writeFileSync(feed, JSON.stringify(FEED));
    database = connect(':memory:');
    await migrate(database);
    await addModerator(database, 'anna', 'lemgo');
  });
  after(async () => {
    await database.destroy();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    await database.deleteFrom('entry').execute();
    await start(feed);
  });

  void it('points out what the resident wrote about, and chooses nothing for anybody', async () => {
    const receipt = await receive(app, { actionField: 'mobilitaet', measure: 'rufbus' });
    const body = await pageOf(receipt);
    assert.match(body, /<dd dir="auto">Mobilität &lt;5<\/dd>/);
    assert.match(body, /<dd dir="auto">Bus &quot;auf Abruf&quot;<\/dd>/);
    assert.match(body, /<option value="" selected>keines/);
    assert.match(body, /<option value="mobilitaet">Mobilität &lt;5 \(dazu schrieb die Person\)/);
    assert.deepEqual(groupsIn(body), [
      'Verwaltung: akte',
      '+Mobilität &lt;5: termin bus',
      'Bildung: schule',
      'Ohne Handlungsfeld: rest',
    ]);
    assert.match(body, /Bus &quot;auf Abruf&quot; <span class="note">dazu schrieb die Person/);
    assert.doesNotMatch(body, /name="measures"[^>]*checked/);
  });

  void it('stores what is chosen, each measure once, and opens its groups again', async () => {
    const receipt = await receive(app);
    const version = versionIn(await pageOf(receipt));
    const fields = { ...CHANGE, version, csrf: await anna.csrf(), publish: '1', title: 'T' };
    const chosen = ['akte', 'schule', 'akte'].map((id) => ['measures', id]);
    const pairs = Object.entries({ ...fields, field: 'verwaltung' });
    const sent = [...pairs.filter(([name]) => name !== 'measures'), ...chosen];
    const answer = await anna.send(`/moderation/entries/${receipt}`, sent);
    assert.equal(answer.statusCode, 303);
    const { public_field, public_measures } = await entry();
    assert.deepEqual([public_field, public_measures], ['verwaltung', 'akte schule']);
    const body = await pageOf(receipt);
    assert.match(body, /<option value="verwaltung" selected>/);
    assert.deepEqual(groupsIn(body), [
      '+Verwaltung: +akte termin',
      'Mobilität &lt;5: bus',
      '+Bildung: +schule',
      'Ohne Handlungsfeld: rest',
    ]);
  });

  void it('R-07: carries everything that was chosen over the end of a session', async () => {
    const receipt = await receive(app);
    const version = versionIn(await pageOf(receipt));
    const chosen = ['bus', 'schule'].map((id) => ['measures', id]);
    const sent = [['version', version], ['state', 'inReview'], ['field', 'bildung'], ...chosen];
    const back = await anna.send(`/moderation/entries/${receipt}`, sent);
    assert.match(back.body, /Noch nicht gespeichert/);
    assert.match(groupsIn(back.body).join(), /\+bus.*\+schule/);
    anna.cookie = '';
    const login = (await anna.send(`/moderation/entries/${receipt}`, sent)).body;
    const carried = [...login.matchAll(/name="measures"\s+value="(\w+)"/g)].map(([, id]) => id);
    assert.deepEqual(carried, ['bus', 'schule']);
  });

  void it('keeps ids that the feed no longer has, and says so', async () => {
    const receipt = await receive(app);
    await store({ public_field: 'weg', public_measures: 'fort rufbus' });
    const body = await pageOf(receipt);
    assert.match(body, /<option value="weg" selected>weg \(nicht mehr im Feed\)/);
    assert.match(
      body,
      /value="fort" checked \/>\s*<span>fort <span class="note">nicht mehr im Feed/,
    );
    assert.match(groupsIn(body).join(), /\+Mobilität &lt;5: \+bus/);
  });

  void it('shows names in the list, its filter and ballots, and asks for ids as before', async () => {
    await receive(app, { actionField: 'mobilitaet' });
    await receive(app, { actionField: 'unbekannt' });
    const ballot = await receive(app, BALLOT);
    const { body } = await anna.get('/moderation?field=mobilitaet');
    assert.match(body, /<h1>1 /);
    assert.match(body, /<option value="mobilitaet" selected>Mobilität &lt;5/);
    assert.match(body, /<option value="unbekannt">unbekannt/);
    assert.match(body, /· Mobilität &lt;5\s/);
    assert.match(await pageOf(ballot), /<td>Mobilität &lt;5<\/td>/);
  });

  void it('asks for ids where there are no names, and says why', async () => {
    const receipt = await receive(app, { actionField: 'mobilitaet' });
    await store({ public_field: 'mobilitaet', public_measures: 'bus akte' });
    const reasons = {
      [join(folder, 'none.json')]: /gerade nicht antwortet/,
      '': /kein Feed genannt/,
    };
    for (const [path, reason] of Object.entries(reasons)) {
      await start(path || undefined);
      const body = await pageOf(receipt);
      assert.match(body, reason);
      assert.match(body, /<input\s+id="field"\s+name="field"\s+value="mobilitaet"/);
      assert.match(body, /<input\s+id="measures"\s+name="measures"\s+value="bus akte"/);
    }
    writeFileSync(
      feed.replace('.json', '-core.json'),
      JSON.stringify({ ...ENVELOPE, actionFields: FEED.actionFields }),
    );
    await start(feed.replace('.json', '-core.json'));
    const core = await pageOf(receipt);
    assert.match(core, /<select id="field"/);
    assert.match(core, /keine Namen von Maßnahmen[\s\S]*value="bus akte"/);
  });
});
