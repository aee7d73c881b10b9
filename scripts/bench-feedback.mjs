import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Postgres } from '../packages/receiver/src/testing/databases/postgres-server.ts';
import { ServerProcess } from '../packages/receiver/src/testing/server-process.ts';

const RATE = 50;
const SENDERS = 16;
const TEXT = 'Mehr Bänke am Marktplatz wären schön. '.repeat(10);

const seconds = Number(process.argv[2] ?? 60);

/** Sends one message and writes down how long its answer took. */
async function measure(server, found) {
  const began = performance.now();
  const answer = await server.send(TEXT);
  await answer.arrayBuffer();
  found.times.push(performance.now() - began);
  found.codes.set(answer.status, (found.codes.get(answer.status) ?? 0) + 1);
}

/** So many a second, whether or not the last ones are answered. */
async function steadily(server) {
  const found = { times: [], codes: new Map() };
  const sent = [];
  const began = performance.now();
  for (let count = 0; count < RATE * seconds; count++) {
    await wait(Math.max(0, began + (count * 1000) / RATE - performance.now()));
    sent.push(measure(server, found));
  }
  await Promise.all(sent);
  return found;
}

/** As many as it takes, for a sixth of the time. */
async function flatOut(server) {
  const found = { times: [], codes: new Map() };
  const end = performance.now() + (seconds * 1000) / 6;
  const sender = async () => {
    while (performance.now() < end) await measure(server, found);
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
  return { ...found, rate: found.times.length / (seconds / 6) };
}

function quantile(times, part) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

const ms = (value) => `${value.toFixed(1)} ms`.padStart(10);

function print(name, { times, codes, rate }) {
  const answers = [...codes].map(([code, count]) => `${count} × ${code}`).join(', ');
  const speed = rate ? `${rate.toFixed(0)}/s` : `${RATE}/s`;
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
  console.log(`${name.padEnd(26)} ${speed.padStart(7)} p50${ms(p50)}  p99${ms(p99)}  ${answers}`);
}

async function bench(name, databaseUrl) {
  const folder = mkdtempSync(join(tmpdir(), 'feedback-bench-'));
  const server = await ServerProcess.start({ folder, databaseUrl });
  print(`${name}, steadily`, await steadily(server));
  print(`${name}, ${SENDERS} at once`, await flatOut(server));
  await server.end();
  rmSync(folder, { recursive: true });
}

console.log(
  `R-18: messages of ${TEXT.length} characters, ${seconds} s (npm run bench:feedback -- 600)\n`,
);
await bench('SQLite');
const postgres = await Postgres.start({ isSynced: true });
await bench('PostgreSQL', postgres.url);
await postgres.stop();
