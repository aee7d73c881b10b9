import { parseFuzzyDate } from '@strategy-widgets/feed';
import { remark, slip, textOf, type SheetCell, type Reading } from './reading.ts';

const MONTHS = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];

const EXAMPLES =
  'Schreiben Sie zum Beispiel 15.03.2026, März 2026, 3. Quartal 2026, 2. Halbjahr 2026 oder 2026.';

/** What a season is nearest to; a year can end in two winters. */
const SEASONS: Readonly<Record<string, string>> = {
  frühjahr: '2. Quartal',
  frühling: '2. Quartal',
  sommer: '3. Quartal',
  herbst: '4. Quartal',
};

const two = (digits: string): string => digits.padStart(2, '0');

/** A year of two digits is one of this century. */
const fullYear = (year: string): string => (year.length === 2 ? `20${year}` : year);

function monthOf(word: string): string | undefined {
  const start = word.toLowerCase().replace('mrz', 'mär').replace('maerz', 'mär').slice(0, 3);
  const index = MONTHS.indexOf(start);
  return index < 0 ? undefined : two(String(index + 1));
}

/** Ways in which people write dates, and the feed's own word for each. */
const FORMS: readonly (readonly [RegExp, (...pieces: string[]) => string | undefined])[] = [
  [/^(\d{4})$/, (year) => year],
  [/^(\d{4}-\S+)$/, (own) => own.toUpperCase()],
  [
    /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/,
    (day, month, year) => `${fullYear(year)}-${two(month)}-${two(day)}`,
  ],
  [
    /^(\d{1,2})\. ?(\p{L}+)\.? (\d{4})$/u,
    (day, word, year) => {
      const month = monthOf(word);
      return month && `${year}-${month}-${two(day)}`;
    },
  ],
  [
    /^(\p{L}{3,})\.? (\d{4})$/u,
    (word, year) => {
      const month = monthOf(word);
      return month && `${year}-${month}`;
    },
  ],
  [/^(\d{1,2})[./] ?(\d{4})$/, (month, year) => `${year}-${two(month)}`],
  [/^Q ?(\d)[ /-]?(\d{4})$/i, (quarter, year) => `${year}-Q${quarter}`],
  [/^(\d)\. ?(?:Quartal|Q\.?|Quart\.) ?(\d{4})$/i, (quarter, year) => `${year}-Q${quarter}`],
  [/^(?:H|HJ) ?(\d)[ /-]?(\d{4})$/i, (half, year) => `${year}-H${half}`],
  [/^(\d)\. ?(?:Halbjahr|HJ\.?|Hj\.) ?(\d{4})$/i, (half, year) => `${year}-H${half}`],
];

/** Numbers that spreadsheets keep for days from 1954 to 2119; smaller ones are years or slips. */
const SERIAL = { first: 20_000, last: 80_000 };

/** The day of a spreadsheet's number: days since 30 December 1899. */
const daySince1899 = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 864e5).toISOString().slice(0, 10);

function readSerial(serial: number): Reading<string> {
  const value = daySince1899(serial);
  const [year = '', month = '', day = ''] = value.split('-');
  const words = `${String(serial)} ist als ${day}.${month}.${year} gelesen, die Zahl, mit der Excel diesen Tag speichert.`;
  return { value, note: remark('serial-date', words) };
}

/**
 * A calendar date as exact as it was written, in the feed's own form (`2026-Q3`).
 *
 * @returns a slip for days that do not exist, for seasons („Frühjahr 2027“ is no quarter) and for words; a
 *   remark for a spreadsheet's number that stands there as text
 */
export function readDate(cell: SheetCell): Reading<string> {
  if (cell.value instanceof Date) return { value: cell.value.toISOString().slice(0, 10) };
  const text = textOf(cell);
  if (!text) return {};
  const serial = Number(text);
  if (serial >= SERIAL.first && serial < SERIAL.last) return readSerial(serial);
  for (const [form, toOwn] of FORMS) {
    const pieces = form.exec(text)?.slice(1);
    const value = pieces && toOwn(...pieces);
    if (!value) continue;
    if (parseFuzzyDate(value)) return { value };
    return slip('no-such-day', `„${text}“ gibt es im Kalender nicht. ${EXAMPLES}`);
  }
  const [, season = '', year = ''] = /^(\p{L}+) (\d{4})$/u.exec(text) ?? [];
  const quarter = SEASONS[season.toLowerCase()];
  if (quarter)
    return slip(
      'season',
      `„${text}“ kennt der Feed nicht. Schreiben Sie zum Beispiel „${quarter} ${year}“.`,
    );
  return slip('no-date', `„${text}“ ist kein Datum. ${EXAMPLES}`);
}
