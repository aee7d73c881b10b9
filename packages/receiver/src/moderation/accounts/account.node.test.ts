import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { onBothDatabases } from '../../testing/databases/databases.ts';
import { testConfig } from '../../testing/lippe.ts';
import { addModerator, ModeratorBrowser, PASSWORD } from '../../testing/moderator.ts';
import { createReceiver } from '../../app.ts';

onBothDatabases('choosing a password', (open) => {
  let app: FastifyInstance;

  before(async () => {
    const { database } = await open();
    const loginPace = { free: 10, first: 1, longest: 2 };
    app = createReceiver({ config: testConfig(), database, loginPace }, false);
    await addModerator(database, 'anna', 'lemgo');
  });

  void it('S-13: who is logged in cannot try on the old password without end', async () => {
    const anna = new ModeratorBrowser(app);
    await anna.logIn('anna');
    const fields = { old: 'x', new: 'ein ganz neues Passwort', again: 'ein ganz neues Passwort' };
    for (let tries = 0; tries < 20; tries++) await anna.post('/moderation/account', fields);
    const late = await anna.post('/moderation/account', { ...fields, old: PASSWORD });
    assert.match(late.body, /zu oft falsch/);
    assert.equal(
      (await new ModeratorBrowser(app).logIn('anna')).statusCode,
      303,
      'logging in is not held up',
    );
  });

  void it('S-13: a password that everybody tries first is refused in words', async () => {
    const anna = new ModeratorBrowser(app);
    await anna.logIn('anna');
    for (const easy of ['Passwort2026!', 'Lemgo-Lemgo-1', 'anna-anna-anna', 'localhost1234']) {
      const fields = { old: PASSWORD, new: easy, again: easy };
      const { statusCode, body } = await anna.post('/moderation/account', fields);
      assert.equal(statusCode, 422, easy);
      assert.match(body, /leicht zu erraten/);
    }
    assert.equal((await new ModeratorBrowser(app).logIn('anna')).statusCode, 303);
  });
});
