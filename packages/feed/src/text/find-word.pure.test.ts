import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWord } from './find-word.ts';
import { fold, holdsTerms, plainText, searchTerms } from './fold.ts';

const find = (text: string, query: string) => {
  const { before, word, after } = findWord(text, searchTerms(query)[0] ?? []) ?? {};
  return word === undefined ? undefined : [before, word, after];
};

describe('the place of a word in a text', () => {
  for (const [text, query, place] of [
    ['Eine neue Buslinie fährt.', 'bus', ['Eine neue ', 'Buslinie', ' fährt.']],
    ['Bus', 'BUS', ['', 'Bus', '']],
    ['Am Bahnhof (Buslinie 3), dann', 'bus', ['Am Bahnhof (', 'Buslinie', ' 3), dann']],
    [
      'eins zwei drei vier fünf sechs sieben „Straße“, acht neun zehn elf zwölf dreizehn vierzehn',
      'strasse',
      ['… zwei drei vier fünf sechs sieben „', 'Straße', '“, acht neun zehn elf zwölf dreizehn …'],
    ],
    ['Mit **Busspur** und [Busplan](bus.pdf)', 'busplan', ['Mit Busspur und ', 'Busplan', '']],
    ['Für Bürger*innen und Gäste', 'bürgerinnen', ['Für ', 'Bürger*innen', ' und Gäste']],
    ['Herr Müller fährt', 'Mueller', ['Herr ', 'Müller', ' fährt']],
    ['Nur der [Plan](bus.pdf)', 'bus', undefined],
    ['Radweg', 'bus', undefined],
    ['', 'bus', undefined],
  ] as const)
    it(`is told with a few words beside it: ${query} in „${text.slice(0, 30)}“`, () => {
      expect(find(text, query)).to.deep.equal(place);
    });

  it('is that of the first of several words for the same', () => {
    const spellings = ['bus', 'offentlicher nahverkehr'];
    expect(findWord('Der Nahverkehr als öffentlicher Dienst', spellings)?.word).to.equal(
      'öffentlicher',
    );
    expect(findWord('Nur Nahverkehr', spellings)).to.equal(undefined);
  });

  it('is found in whatever the search finds, and shows what stands in the text', () => {
    const words = fc.array(
      fc.constantFrom('Bus', 'Straße', '„Rad“,', '–', 'E-Government', '(CO₂)', '**hell**', 'Lügde'),
      { maxLength: 30 },
    );
    const queries = fc.constantFrom('bus', 'strasse', 'rad', 'gov', 'co2', 'hell', 'luegde', 'x');
    fc.assert(
      fc.property(words, queries, (list, query) => {
        const text = list.join(' ');
        const [term = []] = searchTerms(query);
        const place = findWord(text, term);
        const isThere = holdsTerms(fold(plainText(text)), [term]);
        expect(Boolean(place)).to.equal(isThere);
        if (!place) return;
        expect(holdsTerms(fold(place.word), [term])).to.equal(true);
        const told = (place.before + place.word + place.after).replace(/^… | …$/g, '');
        expect(plainText(text)).to.contain(told);
      }),
    );
  });
});
