import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure, Strategy } from '../../generated/types.ts';
import { parseStrategy } from '../../parse/strategy.ts';
import { ids } from '../../testing/town-strategy.ts';
import { datesOf, leadingFirst, ORDERS } from './list-order.ts';
import { sortMeasures } from './sorting.ts';

const read = (measures: object[], participations: object[] = []): Strategy =>
  parseStrategy({
    schema: '1.0',
    id: 'demo',
    title: 'Probe',
    publisher: { name: 'Probe' },
    defaultLanguage: 'de',
    licence: 'CC0-1.0',
    municipalities: [{ id: 'lemgo', name: 'Lemgo', kind: 'town' }],
    measures: measures.map((measure) => ({ kind: 'measure', ...measure })),
    participations,
  }).strategy!;

const titleOf = ({ title }: Measure) => title as string;

const strategy = read(
  [
    {
      id: 'oel',
      title: 'Öl',
      schedule: { plannedStart: '2027', plannedEnd: '2028' },
      updatedAt: '2026-03-01T08:00:00Z',
    },
    { id: 'zehn', title: 'Stufe 10', schedule: { actualStart: '2024-05', plannedEnd: '2026-Q3' } },
    { id: 'zwei', title: 'Stufe 2', updatedAt: '2026-10-01T08:00:00Z' },
    {
      id: 'ofen',
      title: 'Ofen',
      schedule: {
        plannedStart: '2020',
        actualStart: '2021',
        actualEnd: '2025',
        plannedEnd: '2024',
      },
    },
  ],
  [{ measure: 'oel', municipality: 'lemgo', phase: 'planned', date: '2019' }],
);
const sorted = (order: (typeof ORDERS)[number], town?: string) =>
  ids(sortMeasures(strategy, strategy.measures, order, town, titleOf, 'de'));

describe('the order of a list', () => {
  it('is that of the language and of numbers for titles', () => {
    expect(sorted('title')).to.deep.equal(['ofen', 'oel', 'zwei', 'zehn']);
  });

  it('is that of dates, the newest begin and change and the earliest end first, those without one last', () => {
    expect(sorted('start')).to.deep.equal(['oel', 'zehn', 'ofen', 'zwei']);
    expect(sorted('end')).to.deep.equal(['ofen', 'zehn', 'oel', 'zwei']);
    expect(sorted('changed')).to.deep.equal(['zwei', 'oel', 'zehn', 'ofen']);
  });

  it('T-01: goes by the dates of the town, where it has some', () => {
    expect(sorted('start', 'lemgo')).to.deep.equal(['zehn', 'ofen', 'oel', 'zwei']);
    expect(datesOf(strategy, strategy.measures[0]!, 'lemgo').start).to.equal('2019');
    expect(datesOf(strategy, strategy.measures[0]!).start).to.equal('2027');
  });

  it('has every measure once, whatever the dates are', () => {
    const dates = fc.option(
      fc.constantFrom('2026', '2026-Q3', '2026-05', '2026-05-11', 'bald', ''),
    );
    const entries = fc.array(
      fc.record({ plannedStart: dates, plannedEnd: dates, updatedAt: dates, title: fc.string() }),
    );
    fc.assert(
      fc.property(entries, fc.constantFrom(...ORDERS), (rows, order) => {
        const measures = rows.map(
          ({ title, updatedAt, ...schedule }, index) =>
            ({
              ...strategy.measures[0]!,
              id: String(index),
              title,
              updatedAt,
              schedule,
            }) as Measure,
        );
        const all = sortMeasures(strategy, measures, order, undefined, titleOf, 'de');
        expect(new Set(all).size).to.equal(measures.length);
        // Sorting what is sorted changes nothing.
        expect(sortMeasures(strategy, all, order, undefined, titleOf, 'de')).to.deep.equal(all);
      }),
    );
  });
});

describe('what leads', () => {
  it('is what the town pinned, then lighthouse projects, each in the order of the feed', () => {
    const feed = read(
      [
        { id: 'a', title: 'a' },
        { id: 'b', title: 'b', lighthouse: true },
        { id: 'c', title: 'c' },
        { id: 'd', title: 'd', lighthouse: true },
      ],
      [{ measure: 'c', municipality: 'lemgo', phase: 'planned', pinned: true }],
    );
    expect(ids(leadingFirst(feed, feed.measures))).to.deep.equal(['b', 'd', 'a', 'c']);
    expect(ids(leadingFirst(feed, feed.measures, 'lemgo'))).to.deep.equal(['c', 'b', 'd', 'a']);
  });
});
