import { once } from 'node:events';
import { createServer } from 'node:http';
import { createGzip } from 'node:zlib';

const MEGABYTE = 1_000_000;

const envelope = {
  schema: '1.0',
  id: 'demo',
  title: 'Strategie',
  publisher: { name: 'Kreis Demo' },
  defaultLanguage: 'de',
  licence: 'CC0-1.0',
};
const list = (length, item) => Array.from({ length }, (_, index) => item(index));

/** Measures of as many towns, each with a state of its own. */
export const states = (measures, towns) => ({
  ...envelope,
  municipalities: list(towns, (index) => ({ id: `t${index}`, name: `Ort ${index}` })),
  measures: list(measures, (index) => ({ id: `m${index}`, title: `Maßnahme ${index}` })),
  participations: list(measures * towns, (index) => ({
    measure: `m${Math.floor(index / towns)}`,
    municipality: `t${index % towns}`,
    phase: 'planned',
  })),
});

const parents = (count, above) => ({
  ...envelope,
  measures: list(count, (index) => ({ id: `m${index}`, title: 'M', parent: `m${above(index)}` })),
});

function nested(levels) {
  let deep = 'x';
  for (let level = 0; level < levels; level++) deep = { de: [deep] };
  return { ...envelope, summary: deep, odd: deep, measures: [deep] };
}

const readWhole = async (feed) => {
  const { parseStrategy } = await import('@strategy-widgets/feed');
  return `${parseStrategy(feed).problems.length} problems`;
};
const validate = async (feed) => {
  const { validateFeed } = await import('@strategy-widgets/publisher/validate');
  return `${validateFeed(feed).length} problems`;
};

/** A server whose every answer is written by `answer`; what it sent is forgotten when its reader goes. */
async function served(headers, answer, read) {
  const server = createServer((_request, response) => {
    response.on('error', () => undefined);
    response.writeHead(200, headers);
    answer(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const result = await read(`http://127.0.0.1:${server.address().port}/strategy.json`);
  server.closeAllConnections();
  server.close();
  return result;
}

/** Spaces that unpack to as much as is asked for, at a thousandth of the bytes. */
function bomb(response, size) {
  const gzip = createGzip({ level: 9 });
  gzip.pipe(response);
  response.on('close', () => gzip.destroy());
  const block = Buffer.alloc(MEGABYTE, ' ');
  let left = size / MEGABYTE;
  const write = () => {
    while (left-- > 0) if (!gzip.write(block)) return gzip.once('drain', write);
    return gzip.end();
  };
  gzip.on('error', () => undefined);
  write();
}

function drip(response) {
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
}

const load = (options) => async (url) => {
  const { loadJson } = await import('@strategy-widgets/feed');
  return (await loadJson(url, { attempts: 1, ...options })).code;
};
const readPlan = async (url) => {
  const { readFeed } = await import('../../packages/receiver/src/plan/read-feed.ts');
  return readFeed(url, AbortSignal.timeout(20_000)).then(
    () => 'read',
    (error) => error.trouble,
  );
};

const GZIP = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
const PLAIN = { 'content-type': 'application/json' };

/** Milliseconds of silence that the drip is allowed; it writes more often, and never ends. */
const SILENCE = 1000;

/** What hostile or very large feeds ask for, by name: with milliseconds and megabytes that it may take. */
export const CASES = {
  'parser: a ring of 10,000 parents': [
    500,
    250,
    () => readWhole(parents(10_000, (n) => (n + 1) % 10_000)),
  ],
  'parser: a chain of 20,000 parents, from its end': [
    800,
    250,
    () => readWhole(parents(20_000, (n) => n + 1)),
  ],
  'parser: 20,000 relations to themselves': [
    800,
    250,
    () =>
      readWhole({
        ...envelope,
        measures: list(20_000, (n) => ({
          id: `m${n}`,
          title: 'M',
          related: [{ measure: `m${n}` }],
        })),
      }),
  ],
  'parser: 10,000 levels': [500, 250, () => readWhole(nested(10_000))],
  'parser: 10,000 measures × 16': [5000, 700, () => readWhole(states(10_000, 16))],
  'validator: a ring of 10,000 parents': [
    3000,
    400,
    () => validate(parents(10_000, (n) => (n + 1) % 10_000)),
  ],
  'validator: 10,000 levels': [2000, 300, () => validate(nested(10_000))],
  'validator: 1,000 measures × 16': [3000, 400, () => validate(states(1000, 16))],
  'validator: 16,000 faults': [
    4000,
    500,
    () =>
      validate({
        ...states(1000, 16),
        participations: list(16_000, () => ({ measure: 'x', phase: 7 })),
      }),
  ],
  'widgets: 2 GB in a few MB of gzip': [
    20_000,
    700,
    () => served(GZIP, (response) => bomb(response, 2000 * MEGABYTE), load()),
  ],
  'widgets: one byte at a time, for ever': [
    10 * SILENCE,
    200,
    () => served(PLAIN, drip, load({ timeout: SILENCE })),
  ],
  'receiver: 2 GB in a few MB of gzip': [
    20_000,
    700,
    () => served(GZIP, (response) => bomb(response, 2000 * MEGABYTE), readPlan),
  ],
};
