import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { feedStore, parseStrategy, type FeedStore, type Strategy } from '@strategy-widgets/feed';
import { splitStrategy, withPhaseCounts } from './split.ts';

const read = (name: string): Record<string, unknown> =>
  JSON.parse(
    readFileSync(new URL(`../../../feed/fixtures/${name}.json`, import.meta.url), 'utf8'),
  ) as Record<string, unknown>;

const realFetch = globalThis.fetch;
after(() => {
  globalThis.fetch = realFetch;
});

let served = 0;

/** Serves files from a folder of its own; tells which were asked for. */
function serve(files: ReadonlyMap<string, string>) {
  const folder = `https://feeds.example/${served++}/`;
  const asked: string[] = [];
  globalThis.fetch = (input) => {
    const name = (input as string).slice(folder.length);
    asked.push(name);
    const text = files.get(name);
    return Promise.resolve(
      text === undefined ? new Response('', { status: 404 }) : new Response(text),
    );
  };
  return { store: feedStore(`${folder}strategy.json`), asked };
}

const until = (store: FeedStore, condition: () => boolean) =>
  new Promise<void>((resolve) => {
    const stop = store.subscribe(check);
    function check() {
      if (!condition()) return;
      queueMicrotask(() => stop());
      resolve();
    }
    check();
  });

const isSettled = (store: FeedStore, ...names: (keyof ReturnType<FeedStore['get']>['parts'])[]) =>
  names.every((name) => /ready|failed/.test(store.get().parts[name]));

const comparable = ({ parts: _parts, counts: _counts, ...rest }: Strategy) => rest;

async function loadWhole(store: FeedStore) {
  for (const part of ['measures', 'teasers', 'search', 'indicators', 'history', 'details'] as const)
    store.need(part);
  await until(store, () =>
    isSettled(store, 'measures', 'teasers', 'search', 'indicators', 'history', 'details'),
  );
  return store.get();
}

for (const name of [
  'valid/all-fields',
  'valid/town-states',
  'valid/aliases',
  'valid/minimal',
  'lippe/strategy',
]) {
  void test(`${name} split and read back is the same strategy`, async () => {
    const feed = read(name);
    const { store, asked } = serve(splitStrategy(feed));
    const state = await loadWhole(store);
    const { strategy } = parseStrategy(feed, store.url);
    assert.ok(state.strategy && strategy);
    assert.deepEqual(comparable(state.strategy), comparable(strategy));
    assert.deepEqual(state.problems, []);
    assert.equal(state.details, 'whole');
    assert.equal(state.searchText?.length, strategy.measures.length);
    assert.equal(new Set(asked).size, asked.length, 'each file was asked for once');
  });
}

void test('one measure is whole once its own file is there, others are not', async () => {
  const feed = read('valid/all-fields');
  const { store, asked } = serve(splitStrategy(feed));
  store.need('measures');
  store.needDetail('portal');
  await until(store, () => {
    const { details } = store.get();
    return details !== 'whole' && details.get('portal') === 'ready';
  });
  const { strategy } = store.get();
  const whole = parseStrategy(feed, store.url).strategy?.measures;
  assert.deepEqual(strategy?.measures[0]?.updates, whole?.[0]?.updates);
  assert.equal(strategy?.participations[0]?.note, 'Mit Terminen');
  assert.equal(asked.length, 3);
});

void test('a core alone tells the headline counts and asks for nothing else', async () => {
  const feed = read('lippe/strategy');
  const { store, asked } = serve(splitStrategy(feed));
  store.need('core');
  await until(store, () => store.get().status === 'ready');
  assert.deepEqual(asked, ['strategy.json']);
  assert.deepEqual(store.get().strategy?.counts, parseStrategy(feed).strategy?.counts);
});

void test('the file of a wanted part is asked for with the core, before the code that reads it', async () => {
  const { store, asked } = serve(splitStrategy(read('valid/all-fields')));
  store.need('measures');
  let early: string[] | undefined; // At the core's own news the request has still to be made.
  store.subscribe(() => {
    if (store.get().status === 'ready') queueMicrotask(() => (early ??= [...asked]));
  });
  await until(store, () => isSettled(store, 'measures'));
  assert.deepEqual([early?.[1]?.slice(0, 9), asked.length], ['measures.', 2]);
});

void test('a part of another revision is refused after the core was loaded again once', async () => {
  const files = splitStrategy(read('valid/all-fields'));
  const [, measures] = [...files.keys()];
  assert.ok(measures);
  files.set(measures, JSON.stringify({ revision: 'other', measures: [] }));
  const { store, asked } = serve(files);
  store.need('measures');
  await until(store, () => store.get().parts.measures === 'failed');
  assert.equal(store.get().strategy?.measures.length, 0);
  assert.equal(asked.filter((name) => name === 'strategy.json').length, 2);
  assert.ok(asked.length <= 4);
});

void test('a newer core is taken where the parts have moved on', async () => {
  const older = splitStrategy({ ...read('valid/all-fields'), revision: 'r1' });
  const newer = splitStrategy({ ...read('valid/all-fields'), revision: 'r2' });
  const [, measures] = [...older.keys()];
  const [, newMeasures] = [...newer.keys()];
  assert.ok(measures && newMeasures);
  const files = new Map([...newer, ['strategy.json', older.get('strategy.json') ?? '']]);
  files.set(measures, newer.get(newMeasures) ?? '');
  const { store } = serve(files);
  store.need('core');
  await until(store, () => store.get().status === 'ready');
  files.set('strategy.json', newer.get('strategy.json') ?? '');
  store.need('measures');
  await until(store, () => store.get().parts.measures === 'ready');
  assert.equal(store.get().strategy?.revision, 'r2');
  assert.equal(store.get().strategy?.measures.length, 2);
});

void test('a part that cannot be had fails with its code, and a person can ask again', async () => {
  const files = splitStrategy(read('valid/all-fields'));
  const [, measures] = [...files.keys()];
  assert.ok(measures);
  const content = files.get(measures) ?? '';
  files.delete(measures);
  const { store } = serve(files);
  store.need('measures');
  await until(store, () => store.get().parts.measures === 'failed');
  assert.equal(store.get().error?.code, 'feed-not-found');
  files.set(measures, content);
  store.retry();
  await until(store, () => store.get().parts.measures === 'ready');
  assert.equal(store.get().error, undefined);
  assert.equal(store.get().strategy?.measures.length, 2);
});

void test('a part at another host is refused', async () => {
  const core = {
    ...read('valid/in-parts'),
    parts: { measures: { url: 'https://evil.example/m.json' } },
  };
  const { store, asked } = serve(new Map([['strategy.json', JSON.stringify(core)]]));
  store.need('measures');
  await until(store, () => store.get().parts.measures === 'failed');
  assert.equal(store.get().error?.code, 'feed-blocked-url');
  assert.deepEqual(asked, ['strategy.json']);
});

void test('file names change with their content only', () => {
  const feed = read('valid/all-fields');
  assert.deepEqual([...splitStrategy(feed).keys()], [...splitStrategy(feed).keys()]);
  const terms = splitStrategy({ ...feed, terms: [] });
  const names = new Set(splitStrategy(feed).keys());
  assert.deepEqual([...terms.keys()].filter((name) => !names.has(name)).length, 1);
});

void test('a whole feed states the numbers that its core in parts would, and nothing else changes', () => {
  const feed = read('lippe/strategy');
  const { counts, ...rest } = JSON.parse(withPhaseCounts(feed)) as Record<string, unknown>;
  const core = JSON.parse(splitStrategy(feed).get('strategy.json') ?? '') as typeof feed;
  assert.ok(counts);
  assert.deepEqual(counts, core['counts']);
  assert.deepEqual(rest, feed);
  assert.throws(() => withPhaseCounts({}), /Not a strategy feed/);
});

void test('F-08: 10,000 levels that are no part of the format end neither parts nor counts', () => {
  let odd: unknown = 'x';
  for (let level = 0; level < 10_000; level++) odd = { de: [odd] };
  const feed = { ...read('valid/minimal'), odd };
  assert.ok(splitStrategy(feed).size > 0);
  assert.ok(JSON.parse(withPhaseCounts(feed)));
});
