import { describe, expect, it } from 'vitest';
import { parseStrategy } from './strategy.ts';
import { parsePart } from '../parts/merge.ts';

const measure = (id: string, more: object = {}) => ({ id, title: `Maßnahme ${id}`, ...more });
const read = (more: object) =>
  parseStrategy({
    schema: '1.0',
    id: 'demo',
    title: 'Strategie',
    publisher: { name: 'Kreis Demo' },
    defaultLanguage: 'de',
    licence: 'CC-BY-4.0',
    municipalities: [
      { id: 'lemgo', name: 'Lemgo' },
      { id: 'detmold', name: 'Detmold' },
    ],
    goals: [{ id: 'nah', title: 'Nah' }],
    ...more,
  });

describe('lists of a feed', () => {
  it('F-08: a former id that another measure has by now belongs to that one', () => {
    const { strategy } = read({
      measures: [
        measure('neu', { aliases: ['alt', 7, 'ALT'] }),
        measure('alt'),
        measure('kind', { parent: 'alt' }),
      ],
      participations: [{ measure: 'alt', municipality: 'lemgo' }],
    });
    expect(strategy?.measures[2]?.parent).to.equal('alt');
    expect(strategy?.participations[0]?.measure).to.equal('alt');
  });

  it('a value that stands twice in a list of a measure counts once, and is no fault', () => {
    const { strategy, problems } = read({ measures: [measure('a', { goals: ['nah', 'nah'] })] });
    expect(strategy?.measures[0]?.goals).to.deep.equal(['nah']);
    expect(problems).to.deep.equal([]);
  });

  it('F-07: a list may be as long as its limit, and is cut behind it with a notice', () => {
    const languages = Array.from({ length: 51 }, (_, index) => `de-x${String(index)}`);
    expect(read({ languages: languages.slice(0, 50) }).problems).to.deep.equal([]);
    const { strategy, problems } = read({ languages });
    expect(strategy?.languages).to.deep.equal(languages.slice(0, 50));
    expect(problems).to.deep.equal([
      { pointer: '/languages', code: 'too-many-items', severity: 'warning', detail: '51' },
    ]);
  });

  it('names the place of a fault in a map as RFC 6901 does, and tells long values in short', () => {
    const { problems } = read({ labels: { 'a/b~c': 'x' }, boundaries: `ftp://${'x'.repeat(200)}` });
    expect(problems.map(({ pointer }) => pointer)).to.deep.equal([
      '/boundaries',
      '/labels/a~1b~0c',
    ]);
    expect(problems[0]?.detail?.length).to.equal(80);
  });

  it('F-08: takes a relation to itself away and leaves the others, saying where', () => {
    const related = [{ measure: 'b' }, { measure: 'a' }];
    const { strategy, problems } = read({
      measures: [null, measure('b'), measure('a', { related })],
    });
    expect(strategy?.measures[1]?.related.map((relation) => relation.measure)).to.deep.equal(['b']);
    expect(problems.slice(1)).to.deep.equal([
      { pointer: '/measures/2/related', code: 'cycle', severity: 'warning', detail: 'a' },
    ]);
  });

  it('F-08: keeps twelve measures above one, not thirteen', () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, index) =>
        measure(`m${String(index)}`, index ? { parent: `m${String(index - 1)}` } : {}),
      );
    expect(read({ measures: chain(13) }).problems).to.deep.equal([]);
    const { strategy, problems } = read({ measures: chain(14) });
    expect(strategy?.measures.at(-1)?.parent).to.equal(undefined);
    expect(problems).to.deep.equal([
      { pointer: '/measures/13/parent', code: 'too-deep', severity: 'warning', detail: 'm12' },
    ]);
  });

  it('counts a measure in its own town and wherever it is not hidden', () => {
    const { strategy } = read({
      measures: [
        measure('a', { owner: 'detmold', status: { phase: 'idea' } }),
        measure('b', { status: { phase: 'planned' } }),
      ],
      participations: [
        { measure: 'b', municipality: 'lemgo', phase: 'completed' },
        { measure: 'a', municipality: 'lemgo', hidden: true },
      ],
    });
    const counts = [...strategy!.counts].map(([place, phases]) => [place, ...phases]);
    expect(counts).to.deep.equal([
      ['all', ['idea', 1], ['planned', 1]],
      ['detmold', ['idea', 1]],
      ['lemgo', ['completed', 1]],
    ]);
  });

  it('a part leaves the lists alone that it does not bring', () => {
    const { strategy } = read({ measures: [measure('a')], terms: [] });
    const indicators = [{ id: 'quote', title: 'Quote', direction: 'up' }];
    const result = parsePart('indicators', { indicators }, strategy!);
    expect(result.problems).to.deep.equal([]);
    expect(result.strategy?.measures).to.deep.equal(strategy?.measures);
    expect(result.strategy?.indicators.map(({ id }) => id)).to.deep.equal(['quote']);
  });
});
