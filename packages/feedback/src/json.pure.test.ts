import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterEach, describe, it } from 'vitest';
import { toJson } from './json.ts';

const lists = Array.prototype as { toJSON?: () => string };

describe('toJson', () => {
  afterEach(() => {
    delete lists.toJSON;
  });

  it('H-05: writes lists as lists where Prototype 1.6 gave them a toJSON of its own', () => {
    const body = { choices: [{ option: 'rad', points: 3 }], note: undefined, text: 'a"b' };
    lists.toJSON = () => 'a text';
    assert.equal(toJson(body), '{"choices":[{"option":"rad","points":3}],"text":"a\\"b"}');
  });

  it('writes what the engine writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.deepEqual(JSON.parse(toJson(value)), JSON.parse(JSON.stringify(value)));
      }),
    );
    assert.equal(toJson([undefined]), '[null]');
  });
});
