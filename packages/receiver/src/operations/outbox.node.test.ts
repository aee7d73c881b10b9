import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { createTransport } from 'nodemailer';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { onBothDatabases } from '../testing/databases/databases.ts';
import { MESSAGE, testConfig } from '../testing/lippe.ts';
import { MailServer } from '../testing/mail-server.ts';
import { configOf } from '../configuration/config.ts';
import { connect, type Database } from '../database/database.ts';
import { storeEntry } from '../entries/entry-store.ts';
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
        body: { ...MESSAGE, ...change },
        isAnnounced: true,
      },
    );
  const waiting = () =>
    database.selectFrom('outbox').selectAll().where('sent_at', '=', 0).execute();

  before(async () => {
    ({ database, url } = await open());
    await mail.start();
  });
  after(() => mail.stop());
  beforeEach(async () => {
    mail.mails.length = 0;
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
