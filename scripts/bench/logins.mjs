import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { connect } from '../../packages/receiver/src/database/database.ts';
import { addAccount } from '../../packages/receiver/src/moderation/accounts/accounts.ts';
import { Postgres } from '../../packages/receiver/src/testing/databases/postgres-server.ts';
import { LEMGO, MESSAGE } from '../../packages/receiver/src/testing/lippe.ts';
import { ServerProcess } from '../../packages/receiver/src/testing/server-process.ts';

const ATTACKERS = 30;
/** Milliseconds between two challenges, and two messages, of residents. */
const PAUSE = 50;
/** Milliseconds that a challenge may take at p99. */
const LIMIT = 500;

const seconds = Number(process.argv[2] ?? 20);

/** Addresses as a trusted proxy forwards them. */
const KINDS = {
  'nobody attacks': [],
  'one /64': Array.from({ length: ATTACKERS }, (_, index) => `2001:db8:1:2::${index + 1}`),
  '30 addresses': Array.from({ length: ATTACKERS }, (_, index) => `198.51.100.${index + 1}`),
};

const from = (address) => ({ 'X-Forwarded-For': address });

class Times {
  #times = [];
  #codes = new Map();

  async measure(work) {
    const began = performance.now();
    const status = await work().then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      },
      () => 'failed',
    );
    this.#times.push(performance.now() - began);
    this.#codes.set(status, (this.#codes.get(status) ?? 0) + 1);
    return status;
  }

  quantile(part) {
    const sorted = this.#times.toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  }

  print(name) {
    const ms = (value) => `${value.toFixed(0)} ms`.padStart(8);
    const [p50, p99, most] = [0.5, 0.99, 1].map((part) => ms(this.quantile(part)));
    const codes = [...this.#codes].map(([code, count]) => `${count} × ${code}`).join(', ');
    console.log(`  ${name.padEnd(34)} p50${p50}  p99${p99}  most${most}  ${codes}`);
  }
}

const logIn = ({ url }, address, login, password, cookie = '') =>
  fetch(`${url}/moderation/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...from(address), 'Sec-Fetch-Site': 'same-origin', cookie },
    body: new URLSearchParams({ login, password }),
  });

const ask = ({ url }) => fetch(`${url}/v1/challenge`, { headers: from('203.0.113.77') });

const send = ({ url }) =>
  fetch(`${url}/v1/feedback`, {
    method: 'POST',
    headers: {
      ...from('203.0.113.78'),
      'Content-Type': 'application/json',
      'Idempotency-Key': idempotencyKey(),
      Origin: LEMGO,
    },
    body: JSON.stringify(MESSAGE),
  });

/** Guesses as fast as answers come, at a login that exists and at others. */
async function attack(server, address, guesses, isOver) {
  for (let count = 0; !isOver(); count++) {
    const login = count % 3 ? 'anna' : `guess${count}`;
    await guesses.measure(() => logIn(server, address, login, `falsch ${count}`));
  }
}

/** What a browser sends back. */
const cookiesOf = (answer) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** Who knows the password gets in while others guess: where they were before, and somewhere new. */
async function arrive(server, password, known, places) {
  await wait((seconds * 1000) / 2);
  await places.before.measure(() => logIn(server, '203.0.113.5', 'anna', password, known));
  await places.new.measure(() => logIn(server, '203.0.113.6', 'anna', password));
}

async function trial(server, password, addresses) {
  const known = cookiesOf(await logIn(server, '203.0.113.5', 'anna', password));
  const [challenges, messages, guesses] = [new Times(), new Times(), new Times()];
  const places = { before: new Times(), new: new Times() };
  const end = performance.now() + seconds * 1000;
  const isOver = () => performance.now() > end;
  const every = async (times, work) => {
    for (const sent = []; ; await wait(PAUSE)) {
      if (isOver()) return Promise.all(sent);
      sent.push(times.measure(work));
    }
  };
  await Promise.all([
    every(challenges, () => ask(server)),
    every(messages, () => send(server)),
    arrive(server, password, known, places),
    ...addresses.map((address) => attack(server, address, guesses, isOver)),
  ]);
  challenges.print('challenges for residents');
  messages.print('messages of residents');
  places.before.print('log-in where she was before');
  places.new.print('log-in from somewhere new');
  if (addresses.length) guesses.print('guesses');
  return challenges.quantile(0.99) < LIMIT;
}

/** A receiver of its own for each trial, since it remembers who guessed. */
async function bench(name, databaseUrlOf) {
  for (const [kind, addresses] of Object.entries(KINDS)) {
    const folder = mkdtempSync(join(tmpdir(), 'feedback-logins-'));
    const databaseUrl = databaseUrlOf(folder);
    const change = { trustProxy: '127.0.0.1' };
    const server = await ServerProcess.start({ folder, databaseUrl, change });
    const database = connect(databaseUrl);
    await database.deleteFrom('account').execute();
    const password = await addAccount(database, 'anna', 'lemgo');
    await database.destroy();
    console.log(`${name}, ${kind}`);
    if (!(await trial(server, password, addresses))) process.exitCode = 1;
    await server.end();
    rmSync(folder, { recursive: true });
  }
}

console.log(
  `${ATTACKERS} who guess passwords for ${seconds} s each (npm run bench:logins -- 60);` +
    ` p99 of challenges has to stay below ${LIMIT} ms\n`,
);
await bench('SQLite', (folder) => join(folder, 'feedback.sqlite'));
const postgres = await Postgres.start({ isSynced: true });
await bench('PostgreSQL', () => postgres.url);
await postgres.stop();
