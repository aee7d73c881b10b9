import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { isPostgres, type Database } from '../database/database.ts';
import { noteFact } from '../database/facts.ts';
import { wordsOf } from '../operations/health-words.ts';
import { onBothDatabases } from '../testing/databases/databases.ts';
import { COUNTY, LEMGO } from '../testing/lippe.ts';
import { MailServer } from '../testing/mail-server.ts';
import { addModerator, PASSWORD } from '../testing/moderator.ts';
import { ServerProcess } from '../testing/server-process.ts';

const HOUR = 3_600_000;
const PAUSE = 50;
const PATIENCE = 20_000;

/** What the moderation's first page shows somebody who logs in at a running receiver. */
async function moderationOf(server: ServerProcess, login: string): Promise<string> {
  const answer = await fetch(`${server.url}/moderation/login`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ login, password: PASSWORD }),
    redirect: 'manual',
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
  return (await fetch(`${server.url}/moderation`, { headers: { cookie } })).text();
}

async function healthOf(server: ServerProcess) {
  const answer = await fetch(`${server.url}/v1/health`);
  return [answer.status, ((await answer.json()) as { reasons: string[] }).reasons] as const;
}

/** Waits until the work in the background has been done once. */
async function reasonsWith(server: ServerProcess, isIt: (reasons: string[]) => boolean) {
  const began = performance.now();
  for (;;) {
    const [status, reasons] = await healthOf(server);
    assert.equal(status, 200);
    const isOver = performance.now() - began > PATIENCE;
    if (isOver || isIt(reasons)) return reasons.filter((reason) => reason !== 'disk');
    await setTimeout(PAUSE);
  }
}

/** Deleting fails as it does for an account that may not, or by a rule of the operator's. */
async function forbidDeleting(database: Database, url: string): Promise<() => Promise<unknown>> {
  if (isPostgres(url)) {
    await sql`CREATE RULE no_delete AS ON DELETE TO spent DO INSTEAD SELECT 1/0`.execute(database);
    return () => sql`DROP RULE no_delete ON spent`.execute(database);
  }
  await sql`CREATE TRIGGER no_delete BEFORE DELETE ON spent
    BEGIN SELECT RAISE(ABORT, 'no'); END`.execute(database);
  return () => sql`DROP TRIGGER no_delete`.execute(database);
}

onBothDatabases('work in the background', (open) => {
  const folder = mkdtempSync(join(tmpdir(), 'feedback-concerns-'));
  after(() => rmSync(folder, { recursive: true }));

  void it('R-27: mail, retention and feed that fail are in log, health and moderation, and messages are taken', async () => {
    const { database, url } = await open();
    const mail = new MailServer();
    await mail.start();
    await mail.stop();
    const feed = join(folder, 'feed.json');
    writeFileSync(feed, '{ "nichts": ');
    const town = { id: 'lemgo', name: 'Lemgo', origins: [LEMGO], mailbox: 'digital@lemgo.example' };
    const towns = [{ id: 'kreis-lippe', name: 'Kreis Lippe', origins: [COUNTY] }, town];
    const publicUrl = 'https://feedback.lippe.example';
    const smtp = { SMTP_URL: mail.url };
    const change = { towns, publicUrl, sender: 'feedback@lippe.example', feed };
    const options = { folder, databaseUrl: url, change, settings: smtp };
    await addModerator(database, 'anna', '*');
    await noteFact(database, 'backup', Date.now());
    await database.insertInto('spent').values({ challenge: 'x', expires_at: 1 }).execute();
    const allowDeleting = await forbidDeleting(database, url);

    const first = await ServerProcess.start(options);
    assert.equal((await first.send('Sie wird gemeldet')).status, 201);
    await first.end();
    // As after a quarter of an hour of failing.
    const waiting = { attempts: 3, next_at: Date.now() - 1 };
    await database.updateTable('outbox').set(waiting).execute();

    const failing = ['mail', 'retention', 'feed'] as const;
    const server = await ServerProcess.start(options);
    const reasons = await reasonsWith(server, (found) =>
      failing.every((each) => found.includes(each)),
    );
    const { status } = await server.send('auch jetzt');
    const page = await moderationOf(server, 'anna');
    await server.end();
    assert.deepEqual([reasons, status], [failing, 201]);
    for (const reason of failing) {
      assert.ok(server.output.includes(`"health":"${reason}"`), reason);
      assert.ok(page.includes(wordsOf(reason).replaceAll('"', '&quot;')), reason);
    }
    assert.doesNotMatch(server.output, /Sie wird gemeldet|digital@/);

    await mail.start();
    await allowDeleting();
    await database
      .updateTable('outbox')
      .set({ next_at: Date.now() - HOUR / 2 })
      .execute();
    const mended = await ServerProcess.start({
      ...options,
      change: { ...change, feed: undefined },
    });
    assert.deepEqual(await reasonsWith(mended, (found) => !found.includes('mail')), []);
    await mended.end();
    await mail.stop();
    assert.ok(mail.mails.length > 0);
  });

  /** How many transactions have written so far. */
  async function writes(database: Database, url: string): Promise<number> {
    const query = isPostgres(url)
      ? sql<{ count: unknown }>`SELECT pg_current_xact_id()::text AS count`
      : sql<{ count: unknown }>`SELECT user_version AS count FROM pragma_user_version`;
    const { rows } = await query.execute(database);
    return Number(rows[0]?.count);
  }

  void it('R-27: a flood of questions for health writes once a second at most', async () => {
    const { database, url } = await open();
    const own = mkdtempSync(join(folder, 'own-'));
    const server = await ServerProcess.start({ folder: own, databaseUrl: url });
    await healthOf(server);
    const began = performance.now();
    const before = await writes(database, url);
    for (let round = 0; round < 15; round++) {
      const all = await Promise.all(Array.from({ length: 20 }, () => healthOf(server)));
      assert.ok(all.every(([status]) => status === 200));
    }
    const written = (await writes(database, url)) - before;
    const seconds = (performance.now() - began) / 1000;
    await server.end();
    // Asking PostgreSQL counts as one.
    assert.ok(written <= seconds + 2, `${String(written)} in ${String(seconds)} s`);
  });
});
