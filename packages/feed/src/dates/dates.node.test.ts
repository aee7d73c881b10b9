import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { parseFuzzyDate, parseTimestamp } from './fuzzy-date.ts';
import { formatFuzzyDate, formatPeriod } from './format-date.ts';
import { formatDay } from './format-day.ts';

const own = process.env['TZ'];
after(() => {
  if (own === undefined) delete process.env['TZ'];
  else process.env['TZ'] = own;
});

for (const zone of ['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
  void test(`F-11: dates read and say the same in ${zone}`, () => {
    process.env['TZ'] = zone;
    assert.equal(new Date(0).getTimezoneOffset() === 0, zone === 'UTC');
    assert.equal(formatFuzzyDate('2026-01-01', 'de'), '1. Januar 2026');
    assert.equal(formatFuzzyDate('2026-12-31', 'en'), '31 December 2026');
    assert.equal(formatFuzzyDate('2026-03', 'de'), 'März 2026');
    assert.equal(formatDay('2026-10-25T23:30:00-05:00', 'de'), '25. Oktober 2026');
    assert.equal(formatPeriod('2024-01', '2026-12', 'de'), 'Januar 2024 bis Dezember 2026');
    assert.equal(parseFuzzyDate('2026-10-25')?.end, Date.UTC(2026, 9, 26) - 1);
    assert.equal(parseTimestamp('2026-10-25T02:30:00+02:00'), Date.UTC(2026, 9, 25, 0, 30));
  });
}

void test('F-09: says no day where a time stamp begins with none', () => {
  for (const text of [undefined, '', '2026', '2026-10', '2026-Q3', '2026-02-30T00:00:00Z']) {
    assert.equal(formatDay(text, 'de'), '');
  }
});
