import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { MailServer } from '../testing/mail-server.ts';
import { Postgres, postgresPrograms } from '../testing/databases/postgres-server.ts';
import { skipWithout } from '../testing/skip-without.ts';
import slips from '../testing/slips/config-slips.json' with { type: 'json' };
import { GOOD, merged } from '../testing/slips/good-file.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const NODE = ['--conditions=strategy-source', 'packages/receiver/src/main.ts'];
const folder = mkdtempSync(join(tmpdir(), 'feedback-start-'));
const config = (name: string, file: unknown) => {
  writeFileSync(join(folder, name), JSON.stringify(file));
  return join(folder, name);
};
after(() => rmSync(folder, { recursive: true }));
const good = config('good.json', GOOD);

interface Ended {
  readonly code: number;
  readonly said: string;
}

/** Runs the receiver as an operator does, until it ends by itself. */
async function run(changed: Record<string, string>, ...args: string[]): Promise<Ended> {
  const secret = 'a secret of the tests that is long enough';
  const variables = { FEEDBACK_CONFIG: good, FEEDBACK_SECRET: secret, PORT: '0', ...changed };
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, ...variables };
  const options = { cwd: ROOT, env, timeout: 60_000 };
  const ending = promisify(execFile)(process.execPath, [...NODE, ...args], options);
  return ending.then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    (error: unknown) => {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, said: stdout + stderr };
    },
  );
}

void describe('a start with slips', { concurrency: 2 }, () => {
  for (const [index, slip] of slips.entries()) {
    void it(`R-25: ${JSON.stringify(slip)} starts nothing and makes no database`, async () => {
      const DATABASE_URL = join(folder, `made-${index}`, 'feedback.sqlite');
      const FEEDBACK_CONFIG = config(`slip-${index}.json`, merged(slip));
      const { code, said } = await run({ FEEDBACK_CONFIG, DATABASE_URL });
      assert.equal(code, 78, said);
      assert.match(said, /^Die Einstellungen stimmen nicht\. .*\n- \//);
      assert.ok(!existsSync(join(folder, `made-${index}`)));
    });
  }

  void it('R-25: says in German where nothing can listen, and where no database is', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const taken = await run({ PORT: String(port), DATABASE_URL: join(folder, 'a.sqlite') });
    server.close();
    assert.match(taken.said, /^PORT: An 127\.0\.0\.1, Port \d+ hört schon ein Programm/);
    const gone = await run({ DATABASE_URL: `postgres://a:hunter2@127.0.0.1:${port}/feedback` });
    assert.match(gone.said, /^DATABASE_URL: Dort läuft kein PostgreSQL/);
    assert.doesNotMatch(gone.said, /hunter2/);
  });

  void it('takes no command that it does not know for a start', async () => {
    for (const args of [['--chek'], ['config', '--chek'], ['start', 'jetzt'], ['/etc']]) {
      const { code, said } = await run({}, ...args);
      assert.equal(code, 1);
      assert.match(said, new RegExp(`„${String(args.at(-1))}“ gibt es nicht`));
      assert.match(said, /npm run feedback:config/);
    }
    assert.match((await run({}, '--env')).said, /^--env: Es fehlt/);
  });
});

void describe('npm run feedback:config', () => {
  const mail = new MailServer();
  after(() => mail.stop());

  void it('R-25: says what it understood and tries mail and feed, and makes nothing', async () => {
    await mail.start();
    const empty = mkdtempSync(join(tmpdir(), 'feedback-check-'));
    const feed = 'packages/feed/fixtures/lippe/strategy.json';
    const towns = GOOD.towns.map((town) => ({ ...town, retentionDays: 180 }));
    const FEEDBACK_CONFIG = join(empty, 'feedback.json');
    writeFileSync(FEEDBACK_CONFIG, JSON.stringify({ ...GOOD, towns, feed }));
    const DATABASE_URL = join(empty, 'feedback.sqlite');
    const variables = { FEEDBACK_CONFIG, DATABASE_URL, SMTP_URL: mail.url };
    const { code, said } = await run(variables, 'config', '--check');
    assert.equal(code, 0, said);
    assert.match(said, /^- Lemgo \(lemgo\): löscht nach 180 Tagen; sendet von https:\/\/www\./m);
    assert.match(said, /^\/?.*Alles in Ordnung: Der Empfänger kann starten\.$/m);
    assert.deepEqual(readdirSync(empty), ['feedback.json']);
    await mail.stop();
    const wrong = {
      ...variables,
      FEEDBACK_CONFIG: config('no-feed.json', { ...GOOD, feed: 'x.json' }),
    };
    const bad = await run(wrong, 'config', '--check');
    assert.equal(bad.code, 1);
    assert.match(bad.said, /^- SMTP_URL: Dort läuft kein Mailserver/m);
    assert.match(bad.said, /^- \/feed: Der Feed ist nicht zu lesen/m);
    rmSync(empty, { recursive: true });
  });

  const skip = skipWithout(Boolean(postgresPrograms()), 'PostgreSQL');
  void it('R-25: tries PostgreSQL and says what its log would repeat', { skip }, async (t) => {
    const postgres = await Postgres.start();
    t.after(() => postgres.stop());
    const there = await run({ DATABASE_URL: postgres.url }, 'config', '--check');
    assert.equal(there.code, 0, there.said);
    assert.match(there.said, /^- DATABASE_URL: PostgreSQL kann Texte in sein Protokoll schreiben/m);
    assert.doesNotMatch(there.said, /host=/);
    const url = postgres.url.replace('/postgres?', '/nowhere?');
    const gone = await run({ DATABASE_URL: url }, 'config', '--check');
    assert.equal(gone.code, 1);
    assert.match(gone.said, /^- DATABASE_URL: Diese Datenbank gibt es nicht/m);
  });
});
