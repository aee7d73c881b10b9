import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStrategy } from '../../parse/strategy.ts';
import { ids } from '../../testing/town-strategy.ts';
import { searchTerms } from '../../text/fold.ts';
import { facetCounts, measuresMatching } from './matching.ts';
import { searchTextReader } from './search-text.ts';
import { queryTerms, termsMeant } from './synonyms.ts';

const measure = (id: string, title: string, rest: object = {}) => ({ id, title, ...rest });

const { strategy } = parseStrategy({
  schema: '1.0',
  id: 'demo',
  title: 'Probe',
  publisher: { name: 'Probe' },
  defaultLanguage: 'de',
  licence: 'CC0-1.0',
  actionFields: [{ id: 'a', title: 'A' }],
  terms: [
    {
      id: 'oepnv',
      term: 'Öffentlicher Nahverkehr (ÖPNV)',
      meaning: 'Bus und Bahn.',
      synonyms: ['Bus', { de: 'Bahn', en: 'public transport' }],
    },
    { id: 'smart-city', term: 'Smart City', meaning: 'Kluge Stadt.', synonyms: ['kluge Stadt'] },
  ],
  measures: [
    measure('bus', 'Buslinie 3', { actionFields: ['a'] }),
    measure('bahn', 'Bahnhof', { actionFields: ['a'] }),
    measure('opnv', 'ÖPNV-Auskunft'),
    measure('verkehr', 'Naher Verkehr', {
      description: 'Im Nahverkehr wird öffentlicher gedacht.',
    }),
    measure('nah', 'Nahverkehr ohne das andere Wort'),
    measure('stadt', 'Stadt, die kluge'),
    measure('rad', 'Radweg'),
  ],
});
const texts = strategy!.measures.map(searchTextReader(strategy!));
const found = (text: string) => ids(measuresMatching(strategy!, { text }, texts));

describe('a search for what the strategy has other words for', () => {
  const transport = ['bus', 'bahn', 'opnv', 'verkehr'];
  for (const [query, wanted] of [
    ['Bus', transport],
    ['bus', transport],
    ['ÖPNV', transport],
    ['oepnv', transport],
    ['öffentlicher nahverkehr', transport],
    ['public  transport', transport],
    ['Bus Auskunft', ['opnv']],
    ['Auskunft Bahn', ['opnv']],
    ['Smart City', ['stadt']],
    // Less than a whole word, or more, is nothing but itself.
    ['Busl', ['bus']],
    ['Bahnhof', ['bahn']],
    ['Nahverkehr', ['verkehr', 'nah']],
    ['smart', []],
    ['Rad', ['rad']],
  ] as const)
    it(`finds by all of them: ${query}`, () => {
      expect(found(query)).to.deep.equal(wanted);
    });

  it('names the entries that were meant', () => {
    expect(ids(termsMeant(strategy!, 'smart city bus'))).to.deep.equal(['oepnv', 'smart-city']);
    expect(termsMeant(strategy!, 'Radweg')).to.deep.equal([]);
  });

  it('is that of the words alone where the feed has no terms', () => {
    const plain = { ...strategy!, terms: [] };
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(queryTerms(plain, text)).to.deep.equal(searchTerms(text));
      }),
    );
  });

  it('T-04: loses nothing that the words alone find, and counts what it lists', () => {
    const words = fc.constantFrom(
      'Bus',
      'ÖPNV',
      'öffentlicher',
      'Nahverkehr',
      'kluge',
      'Stadt',
      'a',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (query) => {
        const text = query.join(' ');
        const plain = measuresMatching({ ...strategy!, terms: [] }, { text }, texts);
        const wide = measuresMatching(strategy!, { text }, texts);
        expect(wide).to.include.members([...plain]);
        const inField = wide.filter(({ actionFields }) => actionFields.includes('a')).length;
        expect(facetCounts(strategy!, { text }, 'actionField', texts).get('a') ?? 0).to.equal(
          inField,
        );
      }),
    );
  });
});
