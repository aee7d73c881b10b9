import { describe, expect, it } from 'vitest';
import { facetCounts, measuresMatching, phaseCounts } from './matching.ts';
import { headlineCounts } from '../towns/headline.ts';
import { searchTextReader } from './search-text.ts';
import { sharedProgress } from '../progress/shared-progress.ts';
import { akte, ids, portal, rad, strategy } from '../../testing/town-strategy.ts';

describe('measuresMatching', () => {
  it('gives all measures in the county view, those of one town included', () => {
    expect(ids(measuresMatching(strategy, {}))).to.deep.equal(['portal', 'rad', 'akte', 'eigen']);
  });

  it('gives a town what it takes part in or owns and has not hidden, pinned first', () => {
    expect(ids(measuresMatching(strategy, { municipality: 'lemgo' }))).to.deep.equal([
      'rad',
      'portal',
    ]);
    expect(ids(measuresMatching(strategy, { municipality: 'augustdorf' }))).to.deep.equal([
      'eigen',
    ]);
    expect(ids(measuresMatching(strategy, { municipality: 'nirgendwo' }))).to.deep.equal([]);
  });

  it('filters a town’s view by the phase there', () => {
    expect(
      ids(measuresMatching(strategy, { municipality: 'lemgo', phase: ['completed'] })),
    ).to.deep.equal(['portal']);
    expect(ids(measuresMatching(strategy, { phase: ['completed', 'planned'] }))).to.deep.equal([
      'rad',
      'akte',
    ]);
  });

  it('joins kinds of filters by and, values of one kind by or', () => {
    expect(
      ids(measuresMatching(strategy, { actionField: ['verwaltung', 'mobil'] })).length,
    ).to.equal(3);
    expect(
      ids(measuresMatching(strategy, { actionField: ['verwaltung'], goal: ['nah'] })),
    ).to.deep.equal(['portal']);
    expect(ids(measuresMatching(strategy, { lighthouse: true }))).to.deep.equal(['eigen']);
    expect(ids(measuresMatching(strategy, { actionField: [], text: ' ' })).length).to.equal(4);
  });

  it('tells what is adopted from what is proposed', () => {
    const mixed = { ...strategy, measures: [portal, { ...rad, origin: 'proposal' as const }] };
    expect(ids(measuresMatching(mixed, { origin: 'proposal' }))).to.deep.equal(['rad']);
    expect(ids(measuresMatching(mixed, { origin: 'adopted' }))).to.deep.equal(['portal']);
  });

  it('gives single measures, by a former id too', () => {
    expect(ids(measuresMatching(strategy, { measure: ['akte', 'rad'] }))).to.deep.equal([
      'rad',
      'akte',
    ]);
    const renamed = { ...rad, id: 'radweg', aliases: ['rad'] };
    const later = { ...strategy, measures: [portal, renamed, akte] };
    expect(ids(measuresMatching(later, { measure: ['rad'] }))).to.deep.equal(['radweg']);
  });

  it('searches titles and teasers at once, and whole texts when they are folded', () => {
    expect(ids(measuresMatching(strategy, { text: 'rad' }))).to.deep.equal(['rad']);
    expect(ids(measuresMatching(strategy, { text: 'burger' }))).to.deep.equal(['portal']);
    expect(ids(measuresMatching(strategy, { text: 'Mobilität' }))).to.deep.equal([]);
    const texts = strategy.measures.map(searchTextReader(strategy));
    expect(ids(measuresMatching(strategy, { text: 'Mobilität' }, texts))).to.deep.equal([
      'rad',
      'akte',
    ]);
  });
});

describe('counts', () => {
  it('agree between headline, filter and list, for every town and the county', () => {
    for (const municipality of [undefined, ...ids(strategy.municipalities)]) {
      const listed = measuresMatching(strategy, { municipality });
      expect(phaseCounts(strategy, { municipality })).to.deep.equal(
        headlineCounts(strategy, municipality),
      );
      expect(headlineCounts(strategy, municipality).total).to.equal(listed.length);
    }
  });

  it('of a town leave out its own measure where it hides that', () => {
    const hides = { ...strategy.participations[0]!, measure: 'eigen', municipality: 'augustdorf' };
    const participations = [{ ...hides, hidden: true, phase: 'idea' as const }];
    const shy = { ...strategy, participations };
    expect(ids(measuresMatching(shy, { municipality: 'augustdorf' }))).to.deep.equal([]);
    expect(facetCounts(shy, {}, 'municipality').get('augustdorf') ?? 0).to.equal(0);
  });

  it('of a facet say what choosing each value would give', () => {
    const facets = {
      actionField: ['verwaltung', 'mobil'],
      goal: ['nah'],
      phase: ['idea', 'completed', 'planned'],
      municipality: ids(strategy.municipalities),
    };
    const filters = [
      {},
      { municipality: 'lemgo' },
      { phase: ['completed'] },
      { actionField: ['mobil'], text: 'a' },
    ] as const;
    for (const filter of filters) {
      for (const [facet, values] of Object.entries(facets) as [keyof typeof facets, string[]][]) {
        const counts = facetCounts(strategy, filter, facet);
        for (const value of values) {
          const chosen = { ...filter, [facet]: facet === 'municipality' ? value : [value] };
          expect(counts.get(value) ?? 0, `${facet} ${value}`).to.equal(
            measuresMatching(strategy, chosen).length,
          );
        }
      }
    }
  });

  it('F-10: progress is a weighted mean of what is stated, and nothing where nothing is', () => {
    expect(sharedProgress(strategy, strategy.measures)).to.deep.equal({
      value: 25,
      stated: 2,
      of: 4,
    });
    expect(sharedProgress(strategy, strategy.measures, 'lemgo')).to.deep.equal({
      value: 100,
      stated: 1,
      of: 4,
    });
    expect(
      sharedProgress(strategy, [portal, rad], '', ({ id }) => (id === 'rad' ? 3 : 1)).value,
    ).to.equal(12.5);
    expect(sharedProgress(strategy, [akte])).to.deep.equal({ stated: 0, of: 1 });
    expect(sharedProgress(strategy, [])).to.deep.equal({ stated: 0, of: 0 });
    for (const weight of [0, -1, NaN])
      expect(sharedProgress(strategy, [portal], '', () => weight).value).to.equal(undefined);
  });
});
