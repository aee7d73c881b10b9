import { describe, expect, it } from 'vitest';
import { parseStrategy } from '../parse/strategy.ts';

const read = (more: object) =>
  parseStrategy({
    schema: '1.0',
    id: 'demo',
    title: 'Strategie',
    publisher: { name: 'Kreis Demo' },
    defaultLanguage: 'de',
    licence: 'CC0-1.0',
    municipalities: [
      { id: 'lemgo', name: 'Lemgo', ags: '05766044' },
      { id: 'detmold', name: 'Detmold' },
    ],
    organizations: [{ id: 'amt', name: 'Amt' }],
    measures: [
      { id: 'portal', title: 'Bürgerportal', aliases: ['alt'] },
      { id: 'rad', title: 'Rad' },
    ],
    ...more,
  });
const pairs = (more: object) =>
  read(more).problems.map(({ code, pointer, other }) => `${code} ${pointer} ${String(other)}`);

describe('slips in a feed', () => {
  it('names what is nearly a field, in versions whose fields are known', () => {
    const slips = {
      titel: 'x',
      actionfields: [],
      discription: 'x',
      Teaser: 'x',
      'target-groups': [],
    };
    const of = (schema: string, more: object) =>
      read({ schema, measures: [{ id: 'a', title: 'A', ...more }] }).problems;
    expect(of('1.0', slips).map(({ code, detail }) => `${code} ${String(detail)}`)).to.deep.equal(
      [
        'actionfields → actionFields',
        'discription → description',
        'Teaser → teaser',
        'target-groups → targetGroups',
      ].map((slip) => `unknown-field ${slip}`),
    );
    expect(of('1.9', slips)).to.deep.equal([]);
    expect(of('1.0', { note: 'x', _teaser_intern: 'x', x: 1, 'colour/tone': 'red' })).to.deep.equal(
      [],
    );
    // Here the title itself is missing: the slip says why.
    const { problems } = read({ measures: [{ id: 'a', titel: 'A' }] });
    expect(problems.map(({ pointer }) => pointer)).to.deep.equal([
      '/measures/0/title',
      '/measures/0/titel',
    ]);
  });

  it('names a language that is used but not among the languages, once and without capitals', () => {
    const title = { de: 'A', uk: 'Б', EN: 'B' };
    const measures = [
      { id: 'a', title, targetGroups: [{ pl: 'C' }] },
      { id: 'b', title },
    ];
    expect(pairs({ languages: ['en'], measures })).to.deep.equal([
      'undeclared-language /measures/0/title/uk /languages',
      'undeclared-language /measures/0/targetGroups/0/pl /languages',
    ]);
    expect(pairs({ measures })).to.deep.equal([]);
  });

  it('takes ids for no languages where words are named by them', () => {
    const labels = { 'all-towns': 'Alle', neu: { de: 'Neu', it: 'Nuovo' } };
    expect(pairs({ languages: ['de'], labels })).to.deep.equal([
      'undeclared-language /labels/neu/it /languages',
    ]);
  });

  it('reads tags of languages without their capitals, and of two the first', () => {
    const { strategy, problems } = read({
      defaultLanguage: 'DE',
      languages: ['De', 'de-Simple'],
      title: { DE: 'Plan', 'de-Simple': 'Was wir tun', de: 'Später' },
      reviewedBy: { 'DE-simple': 'Prüfgruppe' },
    });
    expect(strategy?.defaultLanguage).to.equal('de');
    expect(strategy?.languages).to.deep.equal(['de', 'de-simple']);
    expect(strategy?.title).to.deep.equal({ de: 'Plan', 'de-simple': 'Was wir tun' });
    expect(strategy?.reviewedBy.get('de-simple')).to.equal('Prüfgruppe');
    expect(problems.map(({ code, pointer, other }) => [code, pointer, other])).to.deep.equal([
      ['duplicate-key', '/title/de', '/title/DE'],
    ]);
  });
});
