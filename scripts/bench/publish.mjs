/**
 * `npm run bench:publish`: how long 10,000 measures in 16 towns take from a workbook to a feed, and how much
 * memory, beside what reading the bare cells takes. Each in a process of its own, so that none warms the
 * other up; the ratio is what a change moves.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scratch } from '../run/process.mjs';
import { makeFeed, PHASES } from './make-feed.mjs';

const GOALS = { seconds: 30, megabytes: 1000 };
const MEASURES = 10_000;
const FILE = join(scratch, 'bench-publish.xlsx');

/** Every measure in every town: the worst that sixteen towns can send. */
function everywhere() {
  const feed = makeFeed(MEASURES);
  const towns = feed.municipalities.filter(({ kind }) => kind !== 'county');
  const participations = feed.measures.flatMap(({ id }, index) =>
    towns.map((town, at) => ({
      measure: id,
      municipality: town.id,
      role: 'participant',
      phase: PHASES[(index + at) % PHASES.length],
      date: '2026-05',
      confirmedAt: '2026-11-02',
    })),
  );
  return { ...feed, participations };
}

const ROLES = {
  async write() {
    const { feedAsXlsx } = await import('../../packages/publisher/src/writing/write-workbook.ts');
    mkdirSync(scratch, { recursive: true });
    writeFileSync(FILE, await feedAsXlsx(everywhere()));
  },
  async bare() {
    const { readBook } = await import('../../packages/publisher/src/workbook/read-book.ts');
    const { sheets } = await readBook(readFileSync(FILE), FILE);
    return sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  },
  async feed() {
    const { readBook } = await import('../../packages/publisher/src/workbook/read-book.ts');
    const { readWorkbook } = await import('../../packages/publisher/src/reading/read-workbook.ts');
    const { feed, messages } = readWorkbook([await readBook(readFileSync(FILE), FILE)]);
    const refused = messages.filter(({ kind }) => kind === 'refused');
    if (refused.length) throw new Error(JSON.stringify(refused[0]));
    return feed.participations.length;
  },
};

async function play(role) {
  const start = performance.now();
  const count = await ROLES[role]();
  const seconds = (performance.now() - start) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1000;
  console.log(JSON.stringify({ seconds, megabytes, count }));
}

function measured(role) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=strategy-source', fileURLToPath(import.meta.url), role],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const [role] = process.argv.slice(2);
if (role !== undefined) await play(role);
else {
  const rows = Object.keys(ROLES).map((name) => {
    console.log(`${name} …`);
    return { name, ...measured(name) };
  });
  for (const { name, seconds, megabytes, count = '' } of rows)
    console.log(`${name}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB, ${count} rows`);
  const [, bare, feed] = rows;
  console.log(`feed / bare: ${(feed.seconds / bare.seconds).toFixed(2)}`);
  const isMet = feed.seconds < GOALS.seconds && feed.megabytes < GOALS.megabytes;
  console.log(`under ${GOALS.seconds} s and ${GOALS.megabytes} MB: ${isMet ? 'yes' : 'no'}`);
}
