import assert from 'node:assert/strict';
import { before, beforeEach, it } from 'node:test';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { onBothDatabases } from '../testing/databases/databases.ts';
import { diskBytes } from '../testing/databases/disk-bytes.ts';
import { BALLOT, MESSAGE, testConfig } from '../testing/lippe.ts';
import { configOf, type Town } from '../configuration/config.ts';
import type { Database } from '../database/database.ts';
import { storeEntry } from '../entries/entry-store.ts';
import { eraseEntries } from '../entries/erase.ts';
import { isHeldBack } from './clock.ts';
import { sweep } from './retention.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 24);
const CANARY = 'KANARIENVOGEL-4711';

const config = configOf(
  {
    county: 'kreis-lippe',
    towns: [
      { id: 'kreis-lippe', name: 'Kreis Lippe', origins: [] },
      { id: 'lemgo', name: 'Lemgo', origins: [], retentionDays: 10 },
      { id: 'detmold', name: 'Detmold', origins: [], retentionDays: 20 },
    ],
  },
  testConfig().secret,
);

onBothDatabases('keeping for a while', (open) => {
  let database: Database;
  let url: string;
  const store = (municipality: string, time: number, body: object = {}) =>
    storeEntry(
      { database, secret: config.secret, now: () => time },
      { key: idempotencyKey(), municipality, isAnnounced: true, body: { ...MESSAGE, ...body } },
    );
  const left = async () => {
    const rows = await database.selectFrom('entry').select('municipality').execute();
    return rows.map(({ municipality }) => municipality).sort();
  };
  const run = (time: number) => sweep(database, config, time);

  before(async () => {
    ({ database, url } = await open());
  });
  beforeEach(async () => {
    for (const table of ['entry', 'spent', 'fact'] as const) {
      await database.deleteFrom(table).execute();
    }
    await run(START);
  });

  void it('P-08: deletes what is older than its town keeps it, and nothing else', async () => {
    await store('lemgo', START);
    await store('detmold', START);
    await store('lemgo', START + 5 * DAY);
    assert.deepEqual(await run(START + 9 * DAY), { isTrusted: true, deleted: 0 });
    assert.deepEqual(await run(START + 11 * DAY), { isTrusted: true, deleted: 1 });
    assert.deepEqual(await left(), ['detmold', 'lemgo']);
    assert.equal((await run(START + 21 * DAY)).deleted, 2);
    assert.deepEqual(await left(), []);
  });

  const odd = [
    0,
    -1,
    0.5,
    1.5,
    NaN,
    Infinity,
    3651,
    'ein Jahr',
    '10',
    null,
    undefined,
    [10],
    {},
    true,
  ];
  for (const retentionDays of odd) {
    void it(`R-25: deletes nothing of any town by ${JSON.stringify({ retentionDays })}`, async () => {
      await store('lemgo', START);
      await store('detmold', START);
      const town = { id: 'lemgo', name: 'Lemgo', origins: [], retentionDays } as unknown as Town;
      const towns = new Map([...config.towns, ['lemgo', town]]);
      await assert.rejects(sweep(database, { ...config, towns }, START + 30 * DAY), {
        name: 'RetentionNotUnderstood',
      });
      assert.deepEqual(await left(), ['detmold', 'lemgo']);
    });
  }

  void it('R-25: deletes nothing where no town is known, or by a time that is none', async () => {
    await store('lemgo', START);
    const name = 'RetentionNotUnderstood';
    await assert.rejects(sweep(database, { ...config, towns: new Map() }, START + 30 * DAY), {
      name,
    });
    for (const time of [NaN, Infinity, -1, 0]) await assert.rejects(run(time), { name });
    assert.deepEqual(await left(), ['lemgo']);
  });

  void it('P-08: not a byte of it is left in the database’s files', async () => {
    const text = `${CANARY} `.repeat(300);
    for (let count = 0; count < 20; count++) {
      await store('lemgo', START, { text, name: CANARY, email: `${CANARY}@x.example` });
    }
    await store('detmold', START, { text: 'bleibt' });
    assert.ok((await diskBytes(database, url)).includes(CANARY));
    assert.equal((await run(START + 11 * DAY)).deleted, 20);
    assert.deepEqual(await left(), ['detmold']);
    const bytes = await diskBytes(database, url);
    assert.ok(bytes.includes('bleibt'));
    assert.ok(!bytes.includes(CANARY));
    assert.ok(!bytes.includes(CANARY.toLowerCase()), 'nor of what is searched in');
  });

  void it('P-08: nor of what a resident withdrew, from the next run on at the latest', async () => {
    const withdrawn = await store('lemgo', START, { text: CANARY, name: CANARY });
    const { receipt } = withdrawn as { receipt: string };
    assert.equal(await eraseEntries(database, [receipt], 'lemgo'), 1);
    assert.deepEqual(await run(START + DAY / 24), { isTrusted: true, deleted: 0 });
    assert.ok(!(await diskBytes(database, url)).includes(CANARY));
  });

  void it('takes a ballot’s choices and what nobody needs any more along', async () => {
    await storeEntry(
      { database, secret: config.secret, now: () => START },
      { key: idempotencyKey(), municipality: 'lemgo', isAnnounced: false, body: BALLOT },
    );
    const spent = { challenge: 'x', expires_at: START + DAY };
    await database.insertInto('spent').values(spent).execute();
    await run(START + 11 * DAY);
    assert.deepEqual(await database.selectFrom('choice').selectAll().execute(), []);
    assert.deepEqual(await database.selectFrom('spent').selectAll().execute(), []);
  });

  for (const [way, jump] of [
    ['ahead', 365 * DAY],
    ['back', -365 * DAY],
  ] as const) {
    void it(`R-22: a clock a year ${way} by mistake deletes nothing, and work goes on when it is right`, async () => {
      await store('lemgo', START);
      assert.deepEqual(await run(START + jump), { isTrusted: false, deleted: 0 });
      assert.deepEqual(await run(START + jump + DAY / 24), { isTrusted: false, deleted: 0 });
      assert.equal(await isHeldBack(database), true, 'the health report says so');
      assert.deepEqual(await left(), ['lemgo']);
      assert.deepEqual(await run(START + 11 * DAY), { isTrusted: true, deleted: 1 });
      assert.equal(await isHeldBack(database), false);
    });
  }

  void it('R-22: an entry received under a wrong clock is kept as long as any other', async () => {
    await store('lemgo', START - 365 * DAY);
    await store('lemgo', START + 365 * DAY);
    assert.equal((await run(START + 5 * DAY)).deleted, 0);
    assert.equal((await run(START + 11 * DAY)).deleted, 1, 'when the clock was behind');
    assert.equal((await run(START + 16 * DAY)).deleted, 1, 'when it was ahead');
  });

  void it('P-08: of a published entry only the town’s own words outlive its time', async () => {
    const stored = await store('lemgo', START, {
      text: CANARY,
      name: 'Anna',
      email: 'a@b.example',
    });
    const published = { published: 1, public_title: 'Sitzplätze', public_id: 'sitzplaetze' };
    await database
      .updateTable('entry')
      .set({ ...published, answer: 'Kommen.' })
      .execute();
    assert.equal((await run(START + 11 * DAY)).deleted, 1);
    assert.equal((await run(START + 12 * DAY)).deleted, 0, 'once');
    const [left, ...others] = await database.selectFrom('entry').selectAll().execute();
    assert.deepEqual(others, []);
    assert.deepEqual(
      [left?.public_title, left?.answer, left?.text, left?.folded, left?.name, left?.email],
      ['Sitzplätze', 'Kommen.', '', '', '', ''],
    );
    assert.ok('secret' in stored && left?.secret_hash === '', 'nor can its receipt be looked up');
  });

  void it('R-22: a receiver that stood still for weeks deletes a day later', async () => {
    await store('lemgo', START);
    const back = START + 60 * DAY;
    assert.equal((await run(back)).isTrusted, false);
    assert.equal((await run(back + DAY / 2)).isTrusted, false);
    assert.deepEqual(await run(back + DAY), { isTrusted: true, deleted: 1 });
  });
});
