import { describe, expect, it } from 'vitest';
import { parseStrategy } from './strategy.ts';

const feed = (more: object) => ({
  schema: '1.0',
  id: 'demo',
  title: 'Strategie',
  publisher: { name: 'Kreis Demo' },
  defaultLanguage: 'de',
  licence: 'CC-BY-4.0',
  ...more,
});
const town = (more: object) => feed({ municipalities: [{ id: 'lemgo', name: 'Lemgo', ...more }] });

/** What a field takes, and what it does not, each with how it stands in a feed. */
const fields: [string, (value: string) => object, string[], string[]][] = [
  [
    'an id',
    (id) => feed({ goals: [{ id, title: 'Ziel' }] }),
    ['a', '0-b', 'constructors', 'x'.repeat(64)],
    ['constructor', 'x'.repeat(65), '-a', 'a_b', 'a b', 'a\n', 'Ä'],
  ],
  [
    'a time stamp',
    (generatedAt) => feed({ generatedAt }),
    ['2026-11-24', '2026-11-24T23:59:59Z', '2026-11-24t09:00:00.123456789+14:00'],
    ['2026-11', '2026-11-24T24:00:00Z', '2026-11-24T9:00:00Z', '2026-11-24T09:00:00.Z'],
  ],
  [
    'a mail address',
    (email) => feed({ publisher: { name: 'Kreis', email } }),
    ['digital@lippe.example', 'a.b+c@post.kreis-lippe.example', 'A@B.DE', 'a@dörentrup.de'],
    [
      ...['a@b', 'a b@lippe.example', 'a@lippe.example x', 'a@lippe..example', '@lippe.example'],
      ...['a@lip_pe.example', 'a@lippe.exa,mple', 'a@b@lippe.example', 'a@lippe.example\n'],
    ],
  ],
  [
    'a language',
    (language) => feed({ languages: [language] }),
    ['de', 'DE-at', 'de-simple', 'zh-Hant-TW', 'sr-latn-rs-x1'],
    ['d', 'deut', 'de_AT', 'de-', 'de-ö', 'de-a.b', 'de-123456789', ' de'],
  ],
  [
    'a version',
    (schema) => feed({ schema }),
    ['1.0', '1.9999'],
    ['1', '2.0', '11.0', '1.0.1', '1.x', 'v1.0', '1.12345'],
  ],
  [
    'an AGS',
    (ags) => town({ ags }),
    ['05766044'],
    ['5766044', '057660440', '0576604x', 'x05766044', '05766044 '],
  ],
  [
    'an ARS',
    (ars) => town({ ars }),
    ['057660044044'],
    ['05766044', '0576600440440', '05766004404x', 'x057660044044', '057660044044 '],
  ],
];

describe('words of one form', () => {
  for (const [name, put, good, bad] of fields) {
    it(`F-16: takes for ${name} what the format allows and nothing else`, () => {
      for (const value of good) expect(parseStrategy(put(value)).problems, value).to.deep.equal([]);
      for (const value of bad) {
        expect(parseStrategy(put(value)).problems, JSON.stringify(value)).to.have.length(1);
      }
    });
  }

  it('tells an AGS from an ARS of the wrong form', () => {
    const { problems } = parseStrategy(town({ ags: '057660044044', ars: '05766044' }));
    expect(problems.map(({ pointer, code }) => `${code} ${pointer}`)).to.deep.equal([
      'bad-key /municipalities/0/ags',
      'bad-key /municipalities/0/ars',
    ]);
  });
});
