import { describe, expect, it } from 'vitest';
import { holdsTerms, searchTerms } from '../../text/fold.ts';
import { parseStrategy } from '../../parse/strategy.ts';
import { searchTextReader, titleTextOf } from './search-text.ts';

const { strategy } = parseStrategy({
  schema: '1.0',
  id: 'demo',
  title: 'Strategie',
  publisher: { name: 'Kreis Demo' },
  defaultLanguage: 'de',
  licence: 'CC0-1.0',
  actionFields: [{ id: 'mobil', title: 'Mobilität' }],
  organizations: [{ id: 'bauhof', name: { de: 'Bauhof', en: 'Depot' } }],
  measures: [
    {
      id: 'rad',
      title: { de: 'Radweg', en: 'Cycle path' },
      teaser: 'Breit und **hell**',
      code: 'M-17',
      benefit: 'Sicherheit',
      description: 'Am Fluss entlang. Am Fluss zurück.',
      targetGroups: ['Pendelnde'],
      places: [{ name: 'Bahnhof' }],
      actionFields: ['mobil'],
      lead: ['bauhof'],
    },
    { id: 'leer', title: 'Ohne' },
    {
      id: 'word',
      title: '„Smart“ – E\u2011Government 2026–2030 im Rat\u00adhaus: Mach’s, CO₂ sparen',
      description: '30\u202fm² «Grün» für Lügde',
    },
  ],
});
const [rad, empty, word] = strategy!.measures;
const finds = (text: string, query: string) => holdsTerms(text, searchTerms(query));

describe('the text that is searched', () => {
  it('holds title, teaser and number at once, in every language of the feed', () => {
    for (const query of ['radweg', 'cycle', 'breit', 'm-17', 'path breit']) {
      expect(finds(titleTextOf(rad!), query), query).to.equal(true);
    }
    for (const query of ['fluss', 'wegcycle', 'pathbreit']) {
      expect(finds(titleTextOf(rad!), query), query).to.equal(false);
    }
  });

  it('is nothing but the title where a measure has no more', () => {
    expect(titleTextOf(empty!).trim()).to.equal('ohne');
    expect(searchTextReader(strategy!)(empty!)).to.equal('ohne');
  });

  it('holds all that is said of a measure, and the names of its field, lead and places', () => {
    const text = searchTextReader(strategy!)(rad!);
    const queries = ['sicherheit', 'fluss', 'pendelnde', 'bahnhof', 'mobilitat', 'depot', 'm-17'];
    for (const query of [...queries, 'hell', 'rad bauhof']) {
      expect(finds(text, query), query).to.equal(true);
    }
    expect(finds(text, '**')).to.equal(false);
  });

  it('is found as people type it, and not only as Word and Excel write it', () => {
    const text = searchTextReader(strategy!)(word!);
    for (const query of ['"Smart"', 'E-Government', '2026-2030', "Mach's", 'Rathaus', 'CO2']) {
      expect(finds(titleTextOf(word!), query), query).to.equal(true);
      expect(finds(text, query), query).to.equal(true);
    }
    for (const query of ['30 m2', '"Grün"', 'Luegde', '„smart“ – co₂']) {
      expect(finds(text, query), query).to.equal(true);
    }
  });

  it('has each word once, since it is carried over the network', () => {
    const words = searchTextReader(strategy!)(rad!).split(' ');
    expect(words).to.deep.equal([...new Set(words)]);
    expect(words).to.include.members(['fluss', 'entlang.', 'zuruck.']);
  });
});
