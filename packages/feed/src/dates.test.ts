import { expect } from '@open-wc/testing';
import { parseFuzzyDate } from './dates.ts';
import { formatFuzzyDate } from './format-date.ts';
import { compareFuzzyDates, formatPeriod } from './period.ts';
import { formatShortDate } from './short-date.ts';
import { parseTimestamp } from './timestamp.ts';

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

describe('formatFuzzyDate', () => {
  const cases: [string, string, string][] = [
    ['2026', 'de', '2026'],
    ['2026-H1', 'de', '1. Halbjahr 2026'],
    ['2026-Q3', 'de', '3. Quartal 2026'],
    ['2026-05', 'de', 'Mai 2026'],
    ['2026-05-11', 'de', '11. Mai 2026'],
    ['2026-03', 'de', 'März 2026'],
    ['2026-05-11', 'de-simple', '11. Mai 2026'],
    ['2026-Q3', 'de-AT', '3. Quartal 2026'],
    ['2026-H1', 'en', 'first half of 2026'],
    ['2026-H2', 'en', 'second half of 2026'],
    ['2026-Q3', 'en', 'Q3 2026'],
    ['2026-05', 'en', 'May 2026'],
    ['2026-05-11', 'en', '11 May 2026'],
    ['2026-Q3', 'uk', 'Q3 2026'],
    ['2026-H1', 'fr', 'H1 2026'],
    ['2026-05', 'fr', 'mai 2026'],
    ['2026-05-11', 'not a tag!', '11. Mai 2026'],
    ['2026-01-01', 'de', '1. Januar 2026'],
    ['2026-12-31', 'de', '31. Dezember 2026'],
  ];
  for (const [text, lang, expected] of cases) {
    it(`F-11: says ${text} in ${lang} as „${expected}“ in every engine and time zone`, () => {
      expect(formatFuzzyDate(text, lang)).to.equal(expected);
    });
  }

  it('F-09: says nothing for what is no date', () => {
    for (const text of [undefined, '', 'bald', '2026-02-30', '0']) {
      expect(formatFuzzyDate(text, 'de')).to.equal('');
    }
  });

  it('has a short form for tables', () => {
    expect(formatShortDate('2026-Q3', 'de')).to.equal('Q3 2026');
    expect(formatShortDate('2026-H1', 'de')).to.equal('H1 2026');
    expect(formatShortDate('2026-05', 'de')).to.equal('Mai 2026');
    expect(formatShortDate('bald', 'de')).to.equal('');
  });
});

describe('formatPeriod', () => {
  const cases: [string | undefined, string | undefined, string, string][] = [
    ['2024', '2027-Q3', 'de', '2024 bis 3. Quartal 2027'],
    ['2024-05', undefined, 'de', 'seit Mai 2024'],
    [undefined, '2027', 'de', 'bis 2027'],
    ['2024', '2024', 'de', '2024'],
    ['2024', '2027', 'en', '2024 to 2027'],
    ['2024', undefined, 'en', 'since 2024'],
    [undefined, '2027', 'en', 'until 2027'],
    ['2024', '2027', 'uk', '2024 – 2027'],
    ['2024', undefined, 'uk', '2024 –'],
    [undefined, undefined, 'de', ''],
    ['bald', 'später', 'de', ''],
  ];
  for (const [start, end, lang, expected] of cases) {
    it(`says „${expected}“ for ${String(start)} to ${String(end)} in ${lang}`, () => {
      expect(formatPeriod(start, end, lang)).to.equal(expected);
    });
  }
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
    ]) {
      expect(parseTimestamp(text), text).to.equal(noon);
    }
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
      '1760270400000',
    ];
    expect(bad.filter((text) => parseTimestamp(text) !== undefined)).to.deep.equal([]);
    expect(parseTimestamp(1760270400000)).to.equal(undefined);
  });
});
