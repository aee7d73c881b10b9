import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { createTransport } from 'nodemailer';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { onBothDatabases } from '../testing/databases/databases.ts';
import { BALLOT, MESSAGE, testConfig } from '../testing/lippe.ts';
import { MailServer } from '../testing/mail-server.ts';
import { configOf } from '../configuration/config.ts';
import { connect, type Database } from '../database/database.ts';
import { storeEntry } from '../entries/entry-store.ts';
import { eraseEntries } from '../entries/erase.ts';
import { sendNotices, type Post } from './outbox.ts';

const config = testConfig({ publicUrl: 'https://feedback.lippe.example' });
const HOUR = 3_600_000;

onBothDatabases('telling towns', (open) => {
  let database: Database;
  let url: string;
  let time = Date.UTC(2026, 10, 24);
  const mail = new MailServer();
  const post: Post = (notice) => {
    const transport = createTransport(mail.url);
    return transport.sendMail(notice).finally(() => transport.close());
  };
  const send = (db = database) => sendNotices(db, config, post, time);
  const store = (change: object = {}) =>
    storeEntry(
      { database, secret: config.secret, now: () => time },
      {
        key: idempotencyKey(),
        municipality: 'lemgo',
        body: { ...('choices' in change ? {} : MESSAGE), ...change } as typeof MESSAGE,
        isAnnounced: true,
      },
    );
  /** As its reader sees it, without the line breaks of the transport. */
  const told = () => mail.mails.map((text) => text.replaceAll('=\r\n', ''));
  const waiting = () =>
    database.selectFrom('outbox').selectAll().where('sent_at', '=', 0).execute();

  before(async () => {
    ({ database, url } = await open());
    await mail.start();
  });
  after(() => mail.stop());
  beforeEach(async () => {
    mail.mails.length = 0;
    await database.deleteFrom('entry').execute();
    await database.deleteFrom('outbox').execute();
  });

  void it('sends one mail with number, kind, town and link, and not a word of the resident', async () => {
    const stored = await store({ text: 'GEHEIMNIS', name: 'Anna Muster', email: 'anna@x.example' });
    await send();
    await send();
    const [text = '', ...others] = mail.mails;
    assert.deepEqual(others, []);
    assert.match(text, /^To: digital@lemgo.example\r$/m);
    assert.ok('receipt' in stored && text.includes(stored.receipt));
    assert.match(text, /https:\/\/feedback\.lippe\.example\/moderation/);
    assert.doesNotMatch(text, /GEHEIMNIS|Anna|anna/);
  });

  void it('S-16: lets nothing a resident writes become a header', async () => {
    const evil = 'x\r\nBcc: victim@x.example\r\n\r\n%0aCc: victim@x.example\0';
    await store({ text: evil, name: evil, email: 'a@b%0aCc:victim@x.example' });
    await send();
    assert.equal(mail.mails.length, 1);
    assert.doesNotMatch(mail.mails.join(), /victim/);
  });

  void it('R-21: keeps a notice while the mail server is down, and sends it later', async () => {
    await mail.stop();
    const stored = await store();
    assert.equal(stored.kind, 'new');
    await send();
    const [row] = await waiting();
    assert.equal(row?.attempts, 1);
    assert.match(row.error, /ECONNREFUSED|ESOCKET/);
    await mail.start();
    await send();
    assert.equal(mail.mails.length, 0, 'not before its pause is over');
    time += HOUR;
    await send();
    assert.equal(mail.mails.length, 1);
    assert.deepEqual(await waiting(), []);
  });

  void it('several receivers send each notice once', async () => {
    for (let count = 0; count < 5; count++) await store();
    const other = connect(url);
    await Promise.all([send(), send(other), send(), send(other)]);
    await other.destroy();
    assert.equal(mail.mails.length, 5);
  });

  void it('many messages at once are one mail with all numbers, five are five', async () => {
    const receipts: string[] = [];
    for (let count = 0; count < 40; count++) {
      const stored = await store({ text: 'GEHEIMNIS' });
      if ('receipt' in stored) receipts.push(stored.receipt);
    }
    const other = connect(url);
    await Promise.all([send(), send(other)]);
    await other.destroy();
    assert.equal(mail.mails.length, 1);
    const [text = ''] = mail.mails;
    assert.match(text, /Subject: [^\n]*40_neue_/);
    for (const receipt of receipts) assert.ok(text.includes(receipt), receipt);
    assert.doesNotMatch(text, /GEHEIMNIS/);
    assert.deepEqual(await waiting(), []);
  });

  void it('R-21: many messages wait together while the mail server is down', async () => {
    await mail.stop();
    for (let count = 0; count < 6; count++) await store();
    await send();
    const rows = await waiting();
    assert.deepEqual([...new Set(rows.map(({ attempts }) => attempts))], [1]);
    await mail.start();
    time += HOUR;
    await send();
    assert.equal(mail.mails.length, 1);
    assert.deepEqual(await waiting(), []);
  });

  void it('a thousand votes of a day are one mail when the day is over, messages are told at once', async () => {
    time = Date.UTC(2026, 10, 25, 4);
    for (let count = 0; count < 300; count++) {
      await store(BALLOT);
      time += 4 * 60_000;
      if (count % 100 === 0) await send();
    }
    await store();
    await send();
    assert.equal(mail.mails.length, 1, 'the message');
    assert.match(mail.mails[0] ?? '', /Subject: [^\n]*Neue_/);
    time = Date.UTC(2026, 10, 26, 4) - 1;
    await store(BALLOT);
    await send();
    assert.equal(mail.mails.length, 1, 'the day is not over');
    time += 1;
    await store(BALLOT);
    const other = connect(url);
    await Promise.all([send(), send(other), send()]);
    await other.destroy();
    const [, digest = '', ...others] = told();
    assert.deepEqual(others, []);
    assert.match(digest, /301 Teilnahmen/);
    assert.match(digest, /bis zum 26\. November 2026/);
    assert.match(digest, /https:\/\/feedback\.lippe\.example\/moderation\/votes/);
    assert.doesNotMatch(digest, /mobilitaet/);
    time += 24 * HOUR;
    await send();
    assert.match(told().at(-1) ?? '', /eine Teilnahme/);
    assert.deepEqual(await waiting(), []);
  });

  void it('P-09: votes that were withdrawn are not told of', async () => {
    await store(BALLOT);
    await store(BALLOT);
    const [first] = await database.selectFrom('entry').select('receipt').execute();
    await eraseEntries(database, [first?.receipt ?? ''], 'lemgo');
    time += 24 * HOUR;
    await send();
    assert.match(mail.mails.join(), /Subject: Abstimmungen: eine Teilnahme/);
    await store(BALLOT);
    await database.deleteFrom('entry').where('received_at', '=', time).execute();
    time += 24 * HOUR;
    await send();
    assert.deepEqual([mail.mails.length, (await waiting()).length], [1, 0]);
  });

  void it('drops a notice whose entry was deleted', async () => {
    await store();
    await database.deleteFrom('entry').execute();
    await send();
    assert.deepEqual([mail.mails.length, (await waiting()).length], [0, 0]);
  });
});

void it('S-16: a mailbox that would start another header is refused at the start', () => {
  const town = { id: 'a', name: 'A', origins: [] };
  for (const mailbox of ['a@b\r\nBcc: c@d', 'a@b, c@d', 'A <a@b>', 'a']) {
    const file = { county: 'a', towns: [{ ...town, mailbox }] };
    assert.throws(() => configOf(file, config.secret), /keine E-Mail-Adresse/);
  }
});
