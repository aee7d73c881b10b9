import { expect, it } from 'vitest';
import { oldTranslations } from './old-translations.ts';

const placeOf = (pointer: string) => ({ file: pointer });
const told = (before: object, after: object) =>
  oldTranslations(before, { defaultLanguage: 'de', ...after }, placeOf).map(({ file }) => file);

const place = (de: string, en = 'Town office') => ({ municipality: 'lemgo', name: { de, en } });
const both = { measures: [{ id: 'a', places: [place('Rathaus'), place('Bürgerbüro')] }] };

it('says nothing where nothing changed, also of items that have the same to be known by', () => {
  expect(told(both, both)).toEqual([]);
});

it('says nothing of blanks, line ends and ways to write an umlaut', () => {
  const before = { summary: { de: 'Gro\u0308ße \r\nund  mehr ', en: 'Size' } };
  expect(told(before, { summary: { de: 'Größe\nund mehr', en: 'Size' } })).toEqual([]);
});

it('says nothing where an item without id stands before the others', () => {
  const more = {
    measures: [{ id: 'a', places: [place('Neu'), ...(both.measures[0]?.places ?? [])] }],
  };
  expect(told(both, more)).toEqual([]);
});

it('names each language that stayed, in whatever order items stand', () => {
  const text = (de: string) => ({ de, en: 'Bus', ar: 'باص' });
  const before = {
    terms: [
      { id: 'a', term: text('Bus') },
      { id: 'b', term: text('Bahn') },
    ],
  };
  const after = { terms: [before.terms[1], { id: 'a', term: text('Rufbus') }] };
  expect(told(before, after)).toEqual(['/terms/1/term/en', '/terms/1/term/ar']);
});

it('says nothing of a translation that was changed as well, or of a text that is new', () => {
  const before = { title: { de: 'Alt', en: 'Old' } };
  expect(told(before, { title: { de: 'Neu', en: 'New' } })).toEqual([]);
  expect(told({}, { title: { de: 'Neu', en: 'New' } })).toEqual([]);
});
