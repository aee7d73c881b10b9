import { expect } from '@open-wc/testing';
import { formatFuzzyDate, formatPeriod, formatShortDate } from './format-date.ts';

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
