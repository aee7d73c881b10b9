import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampled } from './sampled.mjs';

const LETTERS = [...'abcdefghijklmnopq'];
const NUMBERS = [1, 2, 3];
const pairs = LETTERS.flatMap((letter) => NUMBERS.map((number) => `${letter}${number}`));
const part = (cases, count, options) => sampled(cases, count, { full: false, ...options });

describe('a sample of a matrix', () => {
  it('is the whole matrix where all is asked for', () => {
    assert.deepEqual(sampled(LETTERS, 2, { full: true }), LETTERS);
  });

  it('has the first, the last and spread ones, in their order', () => {
    assert.deepEqual(part(LETTERS, 4), ['a', 'e', 'i', 'm', 'q']);
  });

  it('has what must never be missing', () => {
    assert.deepEqual(part(LETTERS, 2, { always: (one) => one === 'c' }), ['a', 'c', 'i', 'q']);
  });

  it('has each kind, with different cases of each', () => {
    const kindOf = (pair) => pair[1];
    const chosen = part(pairs, 9, { kindOf });
    for (const number of NUMBERS)
      assert.ok(chosen.filter((pair) => kindOf(pair) === String(number)).length >= 3, number);
    const letters = chosen.map(([letter]) => letter);
    assert.deepEqual(letters, [...new Set(letters)]);
  });

  it('has one of each kind where there are more kinds than asked for', () => {
    assert.deepEqual(part(['a1', 'a2', 'b1', 'c1'], 1, { kindOf: ([letter]) => letter }), [
      'a1',
      'b1',
      'c1',
    ]);
  });

  it('of a short list is the list', () => {
    assert.deepEqual(part(NUMBERS, 9), NUMBERS);
  });
});
