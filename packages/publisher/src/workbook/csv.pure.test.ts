import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../reading/read-workbook.ts';
import { readBook } from './read-book.ts';

const CSV = 'Titel;Beschreibung;Reihenfolge\n"Bürger; Rat";"Zwei\nZeilen, mit Komma";1,5\n';

/** What Windows-1252 has beside Latin letters does not matter here. */
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  ]);

const fieldsIn = async (bytes: Uint8Array) =>
  readWorkbook([await readBook(bytes, 'Handlungsfelder.csv')]).feed['actionFields'];

const FIELDS = [
  { id: 'buerger-rat', title: 'Bürger; Rat', description: 'Zwei\nZeilen, mit Komma', order: 1.5 },
];

describe('F-06: CSV files', () => {
  it.each([
    ['UTF-8', utf8(CSV)],
    ['UTF-8 with its mark', utf8(`\ufeff${CSV}`)],
    ['Windows-1252', latin(CSV)],
    ['UTF-16', utf16(CSV)],
    ['with line ends of Windows', utf8(CSV.replaceAll('\n', '\r\n'))],
  ])('are read in %s', async (_, bytes) => {
    expect(await fieldsIn(bytes)).toEqual(FIELDS);
  });

  it.each([
    ['commas', ','],
    ['tabs', '\t'],
  ])('may have %s between cells', async (_, sign) => {
    const csv = `Titel${sign}Beschreibung${sign}Reihenfolge\n"Bürger; Rat"${sign}"Zwei\nZeilen, mit Komma"${sign}"1,5"\n`;
    expect(await fieldsIn(utf8(csv))).toEqual(FIELDS);
  });

  it('may have their columns in any order, and a title above them', async () => {
    const csv = 'Stand 2026\n\nReihenfolge;Intern;Titel *\n2;geheim;Verkehr\n';
    expect(await fieldsIn(utf8(csv))).toEqual([{ id: 'verkehr', title: 'Verkehr', order: 2 }]);
  });

  it('S-10: a key that objects have already is one like any other', async () => {
    const book = await readBook(
      utf8('Stelle;Wort\n__proto__;böse\nconstructor;böse\n'),
      'Wörter.csv',
    );
    const { feed } = readWorkbook([book]);
    const labels = feed['labels'] as object;
    expect(Object.keys(labels)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(labels)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['böse']).toBeUndefined();
  });
});
