import { describe, expect, it } from 'vitest';
import { hasMore, parseCore } from './core.ts';

const envelope = {
  schema: '1.0',
  id: 'demo',
  title: 'Strategie',
  publisher: { name: 'Kreis Demo' },
  defaultLanguage: 'de',
  licence: 'CC-BY-4.0',
};
const parts = { measures: { url: 'm.json' } };
const fieldRoute = { actionFields: [], feedbackRoutes: [{ actionField: 'mobil' }] };

describe('the core of a feed', () => {
  it('is read without the code for measures, which come later', () => {
    const { strategy, problems } = parseCore({
      ...envelope,
      municipalities: [{ id: 'lemgo', name: 'Lemgo' }],
      vision: { text: 'Nah', local: [{ municipality: 'lemgo', text: 'Hier' }] },
      measures: [{ id: 'a', title: 'A' }],
      parts,
    });
    expect(problems).to.deep.equal([]);
    expect(strategy?.vision?.local.map(({ municipality }) => municipality)).to.deep.equal([
      'lemgo',
    ]);
    expect(strategy?.measures).to.deep.equal([]);
  });

  it('F-08: has no reference to what its lists do not hold', () => {
    const vision = { text: 'Nah', local: [{ municipality: 'atlantis', text: 'Dort' }] };
    const municipalities = [{ id: 'lemgo', name: 'Lemgo' }];
    const { strategy, problems } = parseCore({ ...envelope, municipalities, vision, parts });
    expect(strategy?.vision?.local).to.deep.equal([]);
    expect(problems[0]).to.include({
      code: 'unresolved-reference',
      pointer: '/vision/local/0/municipality',
    });
  });

  it('takes a list that is not there for one that comes later in a feed in parts only', () => {
    const { actionFields: _none, ...later } = fieldRoute;
    expect(parseCore({ ...envelope, ...later, parts }).problems).to.deep.equal([]);
    const codes = parseCore({ ...envelope, ...later }).problems.map(({ code }) => code);
    expect(codes).to.deep.equal(['unresolved-reference']);
  });

  it('F-01: is fatal where it is no feed', () => {
    expect(parseCore([]).fatal).to.include({ code: 'not-an-object', pointer: '' });
    expect(parseCore({ ...envelope, title: '' }).fatal?.pointer).to.equal('/title');
  });

  it('has more where a list is there that only the code for measures can read', () => {
    expect(hasMore({ ...envelope, goals: [], municipalities: [] })).to.equal(false);
    for (const list of ['measures', 'participations', 'indicators', 'needs', 'terms']) {
      expect(hasMore({ ...envelope, [list]: [] }), list).to.equal(true);
    }
    expect(hasMore(Object.create({ measures: [] }))).to.equal(false);
    expect(hasMore(null)).to.equal(false);
  });
});
