import assert from 'node:assert/strict';
import { it } from 'vitest';
import { HashingQueue, MOST_WAITING } from './hashing-queue.ts';

/** Work that goes on until it is told to end. */
function open() {
  let end = () => {};
  const going = new Promise<void>((resolve) => (end = resolve));
  return { work: () => going, end: () => end() };
}

it('S-13: hashes one password at a time, the others wait', async () => {
  const queue = new HashingQueue();
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++running);
    await new Promise(setImmediate);
    running -= 1;
  };
  await Promise.all(Array.from({ length: 16 }, () => queue.run(0, work)));
  assert.deepEqual([most, running, queue.length], [1, 0, 0]);
});

it('S-13: who failed least goes first, those alike in their order', async () => {
  const queue = new HashingQueue();
  const done: string[] = [];
  const first = open();
  const running = queue.run(0, first.work);
  const rest = [
    [5, 'guesser'],
    [0, 'new'],
    [7, 'worse'],
    [0, 'next'],
    [-1, 'known'],
    [5, 'other'],
  ].map(([rank, name]) => queue.run(Number(rank), () => Promise.resolve(done.push(String(name)))));
  first.end();
  await Promise.all([running, ...rest]);
  assert.deepEqual(done, ['known', 'new', 'next', 'guesser', 'other', 'worse']);
});

it('S-13: where it is full the worst is sent away, whoever came last, and nobody better', async () => {
  const queue = new HashingQueue();
  const first = open();
  const running = queue.run(0, first.work);
  const settled: string[] = [];
  const add = (rank: number, name: string) =>
    queue
      .run(rank, () => Promise.resolve())
      .then(
        () => settled.push(name),
        (error: unknown) => settled.push(`${name}: ${(error as Error).name}`),
      );
  const guessers = Array.from({ length: MOST_WAITING }, (_, index) =>
    add(3 + index, `guesser ${index}`),
  );
  const others = [add(0, 'new'), add(40, 'worst'), add(-1, 'known')];
  await new Promise(setImmediate);
  assert.deepEqual(settled, ['guesser 19: Crowded', 'worst: Crowded', 'guesser 18: Crowded']);
  assert.equal(queue.length, MOST_WAITING);
  first.end();
  await Promise.all([running, ...guessers, ...others]);
  assert.deepEqual(settled.slice(3, 5), ['known', 'new']);
});

it('S-13: a hash that fails lets the next one in', async () => {
  const queue = new HashingQueue();
  await assert.rejects(
    queue.run(0, () => Promise.reject(new Error('no memory'))),
    /no memory/,
  );
  const failing = queue.run(0, () => Promise.reject(new Error('again')));
  const next = queue.run(0, () => Promise.resolve('hash'));
  await assert.rejects(failing, /again/);
  assert.equal(await next, 'hash');
});

it('S-13: who waits too long behind others is told so, before the connection ends', async () => {
  const queue = new HashingQueue(1);
  const first = open();
  const running = queue.run(0, first.work);
  const late = queue.run(5, () => Promise.resolve('too late'));
  await assert.rejects(late, { name: 'Crowded' });
  assert.equal(queue.length, 0);
  first.end();
  await running;
  assert.equal(await queue.run(0, () => Promise.resolve('hash')), 'hash');
});
