import { describe, expect, it } from 'vitest';
import { readChoice, readYesNo } from './read-choice.ts';
import { readDate } from './read-date.ts';
import { readNumber, readPerCent } from './read-number.ts';

/** What was read, or the code of what was said. */
const told = ({ value, note }: { value?: unknown; note?: { kind: string; code: string } }) =>
  note ? [value, note.kind, note.code] : value;

describe('E-02: numbers as people write them', () => {
  it.each([
    ['51,99', 51.99],
    ['51.99', 51.99],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['50 000 €', 50000],
    ['50.000 €', [50000, 'remark', 'ambiguous-number']],
    ['-3', -3],
    [' 7 ', 7],
    ['', undefined],
    ['0.512', 0.512],
    ['ca. 50.000 €', [undefined, 'slip', 'no-number']],
    ['1.23.4', [undefined, 'slip', 'no-number']],
    ['#NV', [undefined, 'slip', 'no-number']],
    [1.5, 1.5],
  ])('%s', (value, expected) => {
    expect(told(readNumber({ value }))).toEqual(expected);
  });

  it.each([
    [{ value: 0.4, isPercent: true }, 40],
    [{ value: 0.07, isPercent: true }, 7],
    [{ value: '40 %' }, 40],
    [{ value: '40%' }, 40],
    [{ value: 40 }, 40],
    [{ value: 0 }, 0],
    [{ value: 1 }, 1],
    [{ value: '0,4 %' }, 0.4],
    [{ value: 0.4 }, [0.4, 'remark', 'small-per-cent']],
    [{ value: '0,4' }, [0.4, 'remark', 'small-per-cent']],
    [{ value: '130 %' }, 130],
  ])('as a share: %o', (cell, expected) => {
    expect(told(readPerCent(cell))).toEqual(expected);
  });
});

describe('E-02: dates as people write them', () => {
  it.each([
    ['2026', '2026'],
    [2026, '2026'],
    ['2026-05', '2026-05'],
    ['2026-q3', '2026-Q3'],
    ['15.03.2026', '2026-03-15'],
    ['15.3.26', '2026-03-15'],
    ['15. März 2026', '2026-03-15'],
    ['1. Mrz. 2026', '2026-03-01'],
    ['März 2026', '2026-03'],
    ['Sept. 2026', '2026-09'],
    ['03/2026', '2026-03'],
    ['Q3 2026', '2026-Q3'],
    ['Q3/2026', '2026-Q3'],
    ['3. Quartal 2026', '2026-Q3'],
    ['2. Halbjahr 2026', '2026-H2'],
    ['H2 2026', '2026-H2'],
    [new Date(Date.UTC(2026, 2, 15)), '2026-03-15'],
    ['', undefined],
    ['46000', ['2025-12-09', 'remark', 'serial-date']],
    [46000, ['2025-12-09', 'remark', 'serial-date']],
    ['31.02.2026', [undefined, 'slip', 'no-such-day']],
    ['Q5 2026', [undefined, 'slip', 'no-such-day']],
    ['13/2026', [undefined, 'slip', 'no-such-day']],
    ['Frühjahr 2027', [undefined, 'slip', 'season']],
    ['bald', [undefined, 'slip', 'no-date']],
    ['Ende 2026', [undefined, 'slip', 'no-date']],
    ['3', [undefined, 'slip', 'no-date']],
  ])('%s', (value, expected) => {
    expect(told(readDate({ value }))).toEqual(expected);
  });
});

describe('E-02: words of a list', () => {
  const words = new Map([
    ['Idee', 'idea'],
    ['in Umsetzung', 'implementation'],
    ['abgeschlossen', 'completed'],
  ]);
  const similar = { laufend: 'in Umsetzung', erledigt: 'abgeschlossen' };
  const read = (value: string) => readChoice({ value }, { words, similar });

  it('takes them whatever their case and spaces', () => {
    for (const text of ['in Umsetzung', ' IN  UMSETZUNG ', 'in Um\u00adsetzung'])
      expect(read(text)).toEqual({ value: 'implementation' });
    expect(read(' ')).toEqual({});
  });

  it('offers what was probably meant, else all', () => {
    expect(read('laufend').note?.words).toBe(
      '„laufend“ gibt es nicht. Meinten Sie „in Umsetzung“?',
    );
    expect(read('erledigt ').note?.words).toContain('„abgeschlossen“');
    expect(read('abgeschlosen').note?.words).toContain('Meinten Sie „abgeschlossen“?');
    expect(read('blau').note?.words).toBe(
      '„blau“ gibt es nicht. Möglich sind „Idee“, „in Umsetzung“, „abgeschlossen“.',
    );
  });

  it.each([
    ['ja', true],
    ['X', true],
    [1, true],
    [true, true],
    ['nein', false],
    [0, false],
    [false, false],
    [undefined, undefined],
    ['vielleicht', [undefined, 'slip', 'no-yes-or-no']],
  ])('yes or no: %s', (value, expected) => {
    expect(told(readYesNo({ value }))).toEqual(expected);
  });
});
