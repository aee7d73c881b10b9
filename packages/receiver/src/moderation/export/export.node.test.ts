import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { ENTRY } from '../../testing/moderated.ts';
import type { EntryTable } from '../../database/tables.ts';
import { pack } from '../../database/packed-text.ts';
import { neutralised, readBack } from '@strategy-widgets/feed';
import { csvOf, needsOf } from './export.ts';

const STARTS = ['=', '+', '-', '@', '|', '%', '\t', '\r', '\n', '＝', '＋', '－', '＠', '｜', '％'];
const BEFORE = ['', ' ', '"', "'", '  "', '\u00A0', '\uFEFF', '\u200B', '„', '\n'];
const read = (csv: string): string[][] => parse(csv, { bom: true, delimiter: ';' });

void it('S-15: no cell of the list is a formula, and every text can be read back', () => {
  const texts = STARTS.flatMap((start) => BEFORE.map((lead) => `${lead}${start}cmd|' /C calc'!A0`));
  const csv = csvOf(
    texts.map((text) => ({ ...ENTRY, text: pack(text), name: pack(text), answer: pack(text) })),
  );
  assert.ok(csv.startsWith('\uFEFF"Nummer";'), 'Excel needs the mark');
  const [head = [], ...rows] = read(csv);
  assert.equal(rows.length, texts.length);
  for (const [index, row] of rows.entries()) {
    for (const column of ['Text', 'Name', 'Antwort']) {
      const cell = row[head.indexOf(column)] ?? '';
      assert.ok(cell.startsWith("'"), JSON.stringify(cell));
      assert.equal(readBack(cell), texts[index]);
    }
  }
});

void it('S-15: leaves harmless texts as they are, line breaks, quotes and semicolons included', () => {
  const texts = [
    'Guten Tag',
    'a;b"c"\nd',
    "'s war gut",
    '1-2',
    'a=b',
    'ä@b',
    '"Zitat"',
    '100 %',
    '',
  ];
  const [head = [], ...rows] = read(csvOf(texts.map((text) => ({ ...ENTRY, text: pack(text) }))));
  const column = head.indexOf('Text');
  assert.deepEqual(
    rows.map((row) => row[column]),
    texts,
  );
});

void it('S-15: takes „=“ for a formula even where a stroke makes „≠“ of it', () => {
  assert.equal(neutralised('=\u0338A1'), "'=\u0338A1");
});

void it('S-15: reads back any text at all', () => {
  const signs = fc.constantFrom(...STARTS, ...BEFORE, 'a', '7', ';', '\0', '\u202E', '﹣', '̸');
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 12 }), (list) => {
      const text = list.join('');
      const cell = neutralised(text);
      assert.equal(readBack(cell), text);
      assert.doesNotMatch(cell, /^[=+\-@|%\t\r\n＝＋－＠｜％]/);
    }),
  );
});

/** One entry that was published and answered, and one of which only the title is public. */
const PUBLISHED: readonly EntryTable[] = [
  {
    ...{ ...ENTRY, receipt: 'BBBB-BBBB', state: 'takenUp', published: 1 },
    ...{ text: pack('Geheim: Ich wohne am Wall 1.'), name: pack('Erika Geheim') },
    ...{ email: pack('geheim@privat.example'), answer: pack('Drei neue Bänke stehen.') },
    ...{ received_at: Date.UTC(2026, 8, 14), public_title: 'Mehr Bänke im Ort' },
    ...{ public_field: 'mobilitaet', public_measures: 'maengelmelder digital-lotsen' },
    public_id: 'anliegen-0123456789ab',
  },
  {
    ...{ ...ENTRY, municipality: 'detmold', state: 'declined', published: 1 },
    ...{
      text: pack('Geheim'),
      received_at: Date.UTC(2026, 9, 2),
      public_title: 'Bus um Mitternacht',
    },
    public_id: 'anliegen-ba9876543210',
  },
];

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../../feed/fixtures/cases/${name}`, import.meta.url), 'utf8');

void it('E-03: exports needs and entries as publishers of feeds read and refuse them', () => {
  const needs = needsOf(PUBLISHED);
  assert.deepEqual(needs, JSON.parse(fixture('needs-export.json')));
  assert.doesNotMatch(JSON.stringify(needs), /geheim|BBBB/i);
  assert.deepEqual(read(csvOf(PUBLISHED)), read(fixture('entries-export.csv')));
});
