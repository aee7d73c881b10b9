import assert from 'node:assert/strict';
import { it } from 'vitest';
import { Rate } from './rate.ts';
import { Senders } from './senders.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

it('R-12: counts over the last ten minutes, not since a fixed time', () => {
  let time = 0;
  const rate = new Rate(() => time);
  const counts: number[] = [];
  for (let mark = 0; mark < 25; mark++) {
    rate.note('sender', String(mark));
    counts.push(rate.count('sender'));
    time += MINUTE;
  }
  assert.deepEqual(counts, [1, 2, 3, 4, 5, 6, 7, 8, 9, ...Array<number>(16).fill(10)]);
  assert.equal(rate.count('somebody else'), 0);
});

it('R-12: a flood of senders fills no memory, and nothing is kept longer than needed', () => {
  let time = 0;
  const rate = new Rate(() => time, 1000);
  for (let sender = 0; sender < 50_000; sender++) {
    rate.note(String(sender), 'mark');
    rate.note('busy', String(sender));
    assert.ok(rate.size <= 1001);
  }
  assert.ok(rate.count('busy') > 0);
  time += 10 * MINUTE;
  rate.note('next', 'mark');
  assert.equal(rate.size, 1);
});

it('R-12: what is repeated counts once, and as new', () => {
  let time = 0;
  const rate = new Rate(() => time);
  rate.note('sender', 'repeated');
  time += MINUTE;
  rate.note('sender', 'other');
  time += MINUTE;
  rate.note('sender', 'repeated');
  assert.deepEqual([rate.count('sender'), rate.size], [2, 2]);
  assert.equal(rate.count('sender', 'repeated'), 1);
  assert.equal(rate.count('sender', 'unknown'), 2);
  assert.equal(rate.wait('sender'), 9 * 60);
  time += 9 * MINUTE;
  assert.deepEqual([rate.count('sender'), rate.size], [1, 1]);
  assert.equal(rate.wait('nobody'), 600);
});

it('R-12: where memory ends the sender that was quiet longest is forgotten, not the busiest', () => {
  const rate = new Rate(() => 0, 3);
  for (const [sender, mark] of [
    ['busy', '1'],
    ['quiet', '1'],
    ['busy', '2'],
  ] as const) {
    rate.note(sender, mark);
  }
  assert.deepEqual([rate.count('busy'), rate.count('quiet')], [2, 1]);
  rate.note('new', '1');
  assert.deepEqual([rate.count('busy'), rate.count('quiet'), rate.count('new')], [2, 0, 1]);
});

it('P-07: names of senders hold for a day, differ between receivers and tell no address', () => {
  let time = 20_000 * DAY;
  const now = () => time;
  const [one, other] = [new Senders(now), new Senders(now)];
  const sent = (ip: string) => ({ ip });
  const name = one.nameOf(sent('203.0.113.7'));
  assert.equal(one.nameOf(sent('203.0.113.7')), name);
  assert.notEqual(one.nameOf(sent('203.0.113.8')), name);
  assert.notEqual(other.nameOf(sent('203.0.113.7')), name);
  assert.doesNotMatch(Buffer.from(name, 'base64url').toString('latin1'), /203/);
  time += DAY;
  assert.notEqual(one.nameOf(sent('203.0.113.7')), name);
  assert.ok(one.nameOf(sent('unknown, or no address at all')));
});
