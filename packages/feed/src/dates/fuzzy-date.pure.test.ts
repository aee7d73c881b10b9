import { describe, expect, it } from 'vitest';
import { compareFuzzyDates, parseFuzzyDate, parseTimestamp } from './fuzzy-date.ts';

const utc = (...parts: [number, number, number?]) => Date.UTC(...parts);

describe('parseFuzzyDate', () => {
  const good: [string, string, number, number][] = [
    ['2026', 'year', utc(2026, 0), utc(2027, 0)],
    ['2026-H1', 'half', utc(2026, 0), utc(2026, 6)],
    ['2026-H2', 'half', utc(2026, 6), utc(2027, 0)],
    ['2026-Q1', 'quarter', utc(2026, 0), utc(2026, 3)],
    ['2026-Q4', 'quarter', utc(2026, 9), utc(2027, 0)],
    ['2026-12', 'month', utc(2026, 11), utc(2027, 0)],
    ['2024-02-29', 'day', utc(2024, 1, 29), utc(2024, 2, 1)],
    ['2000-02-29', 'day', utc(2000, 1, 29), utc(2000, 2, 1)],
    ['1900-01-01', 'day', utc(1900, 0, 1), utc(1900, 0, 2)],
    ['2199-12-31', 'day', utc(2199, 11, 31), utc(2200, 0, 1)],
  ];
  for (const [text, precision, start, next] of good) {
    it(`F-09: reads ${text} as a ${precision}`, () => {
      const date = parseFuzzyDate(text);
      expect(date?.precision).to.equal(precision);
      expect([date?.start, date?.end]).to.deep.equal([start, next - 1]);
    });
  }

  const bad = [
    '',
    ' 2026',
    '2026 ',
    '2026-13',
    '2026-00',
    '2026-1',
    '2026-H3',
    '2026-Q0',
    '2026-Q5',
    '2026-q1',
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-01-32',
    '2026-01-00',
    '1899',
    '2200',
    '26',
    '11.05.2026',
    '2026-05-11T10:00',
    '2026-05-11\n',
    '٢٠٢٦',
    '2026–05',
    '20260511',
    'undefined',
  ];
  it('F-09: takes nothing else', () => {
    expect(bad.filter((text) => parseFuzzyDate(text))).to.deep.equal([]);
    expect([null, undefined, 2026, {}, ['2026']].filter(parseFuzzyDate)).to.deep.equal([]);
  });
});

describe('compareFuzzyDates', () => {
  it('orders by start, the more exact first, what is no date last', () => {
    const dates = [
      'bald',
      '2027',
      '2026-Q2',
      '2026',
      '2026-01',
      '2026-H1',
      '2025-12-31',
      undefined,
    ];
    expect([...dates].sort(compareFuzzyDates)).to.deep.equal([
      '2025-12-31',
      '2026-01',
      '2026-H1',
      '2026',
      '2026-Q2',
      '2027',
      'bald',
      undefined,
    ]);
  });
});

describe('parseTimestamp', () => {
  it('F-09: reads RFC 3339 in any offset', () => {
    const noon = Date.UTC(2026, 9, 12, 12);
    for (const text of [
      '2026-10-12T12:00:00Z',
      '2026-10-12T14:00:00+02:00',
      '2026-10-12t06:30:00.5-05:30',
      '2026-10-12T12:00:00.123456789z',
    ]) {
      expect(parseTimestamp(text), text).to.equal(noon);
    }
    expect(parseTimestamp('2026-10-12T12:00:59Z')).to.equal(noon + 59_000);
    expect(parseTimestamp('2026-10-12')).to.equal(Date.UTC(2026, 9, 12));
  });

  it('F-09: takes nothing else', () => {
    const bad = [
      '',
      '2026',
      '2026-10',
      '2026-10-12T12:00',
      '2026-10-12T12:00:00',
      '2026-10-12 12:00:00Z',
      '2026-02-30T12:00:00Z',
      '2026-10-12T24:00:00Z',
      '2026-10-12T12:60:00Z',
      '2026-10-12T12:00:00+2:00',
      '2026-10-12Z',
      ' 2026-10-12',
      '2026-10-12T12:00:00ZZ',
      '2026-10-12T12:00:00.Z',
      '1760270400000',
    ];
    expect(bad.filter((text) => parseTimestamp(text) !== undefined)).to.deep.equal([]);
    for (const value of [1760270400000, null, ['2026-10-12']]) {
      expect(parseTimestamp(value)).to.equal(undefined);
    }
  });
});
