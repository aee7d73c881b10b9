import assert from 'node:assert/strict';
import { before, beforeEach, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { onBothDatabases } from '../../testing/databases/databases.ts';
import { hiddenIn } from '../../testing/filled-form.ts';
import { LEMGO, MESSAGE, testConfig } from '../../testing/lippe.ts';
import { CHANGE } from '../../testing/moderated.ts';
import { addModerator, ModeratorBrowser, PASSWORD } from '../../testing/moderator.ts';
import { EASY } from '../../testing/residents.ts';
import { createReceiver } from '../../app.ts';
import type { Database } from '../../database/database.ts';
import { addAccount } from './accounts.ts';
import { KNOWN } from './devices.ts';

/** As in a running receiver, but a thousand times as fast. */
const PACE = { free: 10, first: 1, longest: 2 };

onBothDatabases('guessing passwords', (open) => {
  let app: FastifyInstance;
  let database: Database;
  let time = 1_800_000_000_000;
  const config = testConfig({ trustProxy: '127.0.0.1' });
  const at = (address: string) => new ModeratorBrowser(app, address);
  const address = (index: number) => `198.51.100.${String(index)}`;
  const guess = async (from: string, login = 'anna') =>
    (await at(from).logIn(login, 'x')).statusCode;
  /** One after the other, so that it is no matter of time how many there is room for. */
  const guesses = async (count: number, from: (index: number) => string, login?: string) => {
    const statuses = new Set<number>();
    for (let index = 0; index < count; index++) statuses.add(await guess(from(index), login));
    return [...statuses];
  };

  before(async () => {
    ({ database } = await open());
    for (const login of ['anna', 'ben', 'carla']) await addModerator(database, login, 'lemgo');
    await addModerator(database, 'dear', 'lemgo', 2 ** 13);
  });
  /** Remembers nobody. */
  beforeEach(() => {
    const options = { config, database, work: EASY, loginPace: PACE, now: () => time };
    app = createReceiver(options, false);
  });

  void it('S-13: nobody can lock out a login by guessing at it, from 30 addresses or from one network', async () => {
    assert.deepEqual(await guesses(30, address), [401]);
    assert.equal((await at('203.0.113.1').logIn('anna')).statusCode, 303);
    assert.deepEqual(
      await guesses(22, (index) => `2001:db8:1:2::${String(index + 1)}`),
      [401, 429],
    );
    assert.equal((await at('203.0.113.1').logIn('anna')).statusCode, 303);
  });

  void it('S-13: one of many logins at once from one address is asked to wait, told how long, and let in then', async () => {
    const logins = ['anna', 'ben', 'carla'];
    const tries = await Promise.all(
      Array.from({ length: 21 }, (_, index) => at(address(1)).logIn(logins[index % 3] ?? '', 'x')),
    );
    const statuses = tries.map(({ statusCode }) => statusCode);
    const early = tries.filter(({ statusCode }) => statusCode === 429);
    assert.equal(early.length, 1, statuses.join());
    const wait = Number(early[0]?.headers['retry-after']);
    assert.ok(wait >= 1);
    assert.match(early[0]?.body ?? '', /Bitte warten Sie \d+ Sekunde/);
    time += 60_000;
    assert.equal((await at(address(1)).logIn('anna')).statusCode, 303);
  });

  void it('S-13: a browser where somebody logged in before does not wait behind who guesses at their side', async () => {
    const known = at(address(7));
    await known.logIn('anna');
    known.cookie = '';
    assert.deepEqual(await guesses(22, () => address(7), 'ben'), [401, 429]);
    assert.equal((await known.logIn('anna')).statusCode, 303);
    const others = [
      ['another login', known.device, 'ben'],
      ['another mark', `${known.device}x`, 'anna'],
      [
        'another name',
        known.device.replace(/=(.)/, (_, sign) => (sign === 'A' ? '=B' : '=A')),
        'anna',
      ],
      ['none', '', 'anna'],
    ] as const;
    for (const [what, device, login] of others) {
      const browser = at(address(7));
      browser.device = device;
      assert.equal((await browser.logIn(login)).statusCode, 429, what);
    }
    time += KNOWN * 1000;
    assert.deepEqual(await guesses(22, () => address(7), 'ben'), [401, 429]);
    assert.equal((await known.logIn('anna')).statusCode, 429, 'not for ever');
  });

  void it('S-13: with what a browser kept one gets no more guesses than anybody', async () => {
    const known = at(address(8));
    await known.logIn('anna');
    const statuses = new Set<number>();
    for (let tries = 0; tries < 21; tries++)
      statuses.add((await known.logIn('anna', 'x')).statusCode);
    assert.deepEqual([...statuses], [401, 429]);
    assert.equal(
      (await at(address(9)).logIn('anna')).statusCode,
      303,
      'others are as free as before',
    );
  });

  void it('S-13: one login is one login however it is typed', async () => {
    for (const typed of [
      'Anna',
      'anna ',
      'ａｎｎａ',
      'ANNA',
      'an\u00ADna',
      '\u200Banna',
      'ａＮna',
    ]) {
      assert.equal((await at(address(1)).logIn(typed)).statusCode, 303, typed);
    }
    for (const other of ['аnna', 'ánna']) {
      assert.equal((await at(address(1)).logIn(other)).statusCode, 401, other);
    }
    await assert.rejects(addAccount(database, ' ＡＮＮＡ', 'lemgo'), /„anna“ gibt es schon/);
    await assert.rejects(addAccount(database, 'аnna', 'lemgo'), /Buchstaben a–z/);
  });

  void it('S-13: while more guess than there is room for, challenges and messages are answered', async () => {
    let open = 40;
    const crowd = Array.from({ length: open }, async (_, index) => {
      const { statusCode, headers, body } = await at(address(index)).logIn('dear', 'x');
      open -= 1;
      if (statusCode === 503) {
        assert.ok(Number(headers['retry-after']) > 0);
        assert.match(body, /sehr viele an/);
      }
      return statusCode;
    });
    for (let times = 0; times < 3; times++) {
      assert.equal((await app.inject('/v1/challenge')).statusCode, 200);
    }
    const headers = { origin: LEMGO, 'idempotency-key': crypto.randomUUID() };
    const sent = await app.inject({
      method: 'POST',
      url: '/v1/feedback',
      headers,
      payload: MESSAGE,
    });
    assert.equal(sent.statusCode, 201);
    assert.ok(open > 0, 'guesses still wait for their hash');
    const statuses = await Promise.all(crowd);
    assert.deepEqual([...new Set(statuses)].sort(), [401, 503]);
    assert.ok(statuses.filter((status) => status === 401).length >= 3, statuses.join());
  });

  void it('S-13: somebody new gets in while as many guess as there is room for, again and again', async () => {
    let [answers, isOver] = [0, false];
    const guessers = Array.from({ length: 30 }, async (_, index) => {
      for (; !isOver; answers++) await at(address(index)).logIn('dear', 'x');
    });
    // Each was turned away once at least: who is as new as somebody else cannot be told apart.
    while (answers < 60) await new Promise(setImmediate);
    const entering = await at('203.0.113.9').logIn('anna');
    isOver = true;
    await Promise.all(guessers);
    assert.equal(entering.statusCode, 303);
  });

  void it('R-07: what somebody typed into an entry is not lost where there is no room or they have to wait', async () => {
    const next = '/moderation/entries/7K3M-9QPX';
    const typed = { ...CHANGE, version: '1', answer: 'Lange Antwort', next };
    await guesses(20, () => address(3));
    const early = await at(address(3)).send('/moderation/login', {
      ...typed,
      login: 'anna',
      password: PASSWORD,
    });
    assert.equal(early.statusCode, 429);
    assert.equal(hiddenIn(early.body)['answer'], 'Lange Antwort');
  });

  void it('S-13: failures write at most ten lines into the log, then every hundredth', async () => {
    await database.deleteFrom('audit').execute();
    await guesses(15, address, 'carla');
    const log = await database.selectFrom('audit').selectAll().execute();
    assert.ok(log.length >= 9 && log.length <= 10, String(log.length));
    assert.ok(log.every(({ action, account }) => action === 'failedLogin' && account === 'carla'));
  });
});
