import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault, lineAndColumn } from './json-fault.ts';

const cases: [string, string, number, number][] = [
  ['a comma too many', '{\n  "a": 1,\n}', 3, 1],
  ['a comma too few', '{"a": 1\n "b": 2}', 2, 2],
  ['a key without quotes', '{\r\n  a: 1}', 2, 3],
  ['single quotes', "['a']", 1, 2],
  ['a line break in a text', '["a\nb"]', 1, 4],
  ['an unknown escape', '["\\x"]', 1, 3],
  ['a number with zeros before it', '[007]', 1, 3],
  ['a comment', '{} // Ende', 1, 4],
  ['a second value', '{}{}', 1, 3],
  ['a word', '[undefined]', 1, 2],
  ['the end of a cut file', '{"a": [1, {"b": "c', 1, 19],
  ['nothing at all', '', 1, 1],
];
for (const [name, text, line, column] of cases) {
  test(`names line and column of ${name}`, () => {
    expect(lineAndColumn(text, jsonFault(text))).to.deep.equal({ line, column });
  });
}

test('takes what is JSON, and finds a fault in everything that is not', () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', '"', ',', '}', ']', '\\', 'x', '1', '\n'),
      (json, at, sign) => {
        expect(jsonFault(json)).to.equal(json.length);
        const place = at % (json.length + 1);
        const text = json.slice(0, place) + sign + json.slice(place + (sign ? 0 : 1));
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        if (isJson) expect(jsonFault(text)).to.equal(text.length);
        else {
          // Up to there it is the beginning of something that is JSON.
          const fault = jsonFault(text);
          expect(fault).to.be.at.most(text.length);
          expect(jsonFault(text.slice(0, fault))).to.equal(fault);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('a control character above ASCII is part of a text', () => {
  expect(jsonFault('["\u0085\u007f"]')).to.equal(6);
});

test('F-01: 200,000 levels and 5 MB of one text are no trouble', () => {
  expect(jsonFault('['.repeat(200_000))).to.equal(200_000);
  const long = `["${'a'.repeat(5_000_000)}",]`;
  expect(jsonFault(long)).to.equal(long.length - 1);
});
