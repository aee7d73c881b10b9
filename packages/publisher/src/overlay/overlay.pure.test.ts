import { describe, expect, it } from 'vitest';
import * as XLSX from '@e965/xlsx';
import { fieldAt } from '../reading/fields.ts';
import { readWorkbook } from '../reading/read-workbook.ts';
import { EditedSheet, sampleFeed } from '../testing/edited-workbook.ts';
import { readBook } from '../workbook/read-book.ts';
import { writtenXlsx } from '../workbook/write-spreadsheet.ts';
import { feedAsXlsx } from '../writing/write-workbook.ts';
import { townPages } from './town-workbook.ts';

type Edit = (sheet: (title: string) => EditedSheet, book: XLSX.WorkBook) => void;

/** The workbook of a town after an edit by another program. */
async function ofTown(town: string, edit: Edit = () => undefined, feed: unknown = sampleFeed()) {
  const book = XLSX.read(await writtenXlsx(townPages(feed, town)), { cellNF: true });
  edit((title) => new EditedSheet(book.Sheets[title]!), book);
  const bytes = new Uint8Array(
    XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer,
  );
  return readBook(bytes, `${town}.xlsx`);
}

const ofCounty = async (feed: unknown = sampleFeed()) =>
  readBook(await feedAsXlsx(feed, () => 1), 'kreis.xlsx');

const parts = (feed: unknown) => fieldAt(feed, 'participations') as Record<string, unknown>[];
const partOf = (feed: unknown, measure: string, municipality: string) =>
  parts(feed).find((part) => part['measure'] === measure && part['municipality'] === municipality);
describe('the workbooks of county and towns', () => {
  it('nothing changes where a town changes nothing', async () => {
    const books = [await ofCounty(), await ofTown('lemgo'), await ofTown('detmold')];
    const { feed, messages } = readWorkbook(books, sampleFeed());
    expect(messages).toEqual([]);
    expect(feed).toEqual(sampleFeed());
  });

  it('a town says what is so at its place, and adds its own', async () => {
    const town = await ofTown('lemgo', (of) => {
      const sheet = of('Beteiligung');
      const row = sheet.row('Kennung der Maßnahme', 'schul-it');
      sheet.set('Status', row, 'ruht');
      sheet.set('Eigener Titel', row, 'Hilfe für Lemgos Schulen');
      sheet.set('Angeheftet', row, 'x');
      of('Eigene Maßnahmen').set('Titel', of('Eigene Maßnahmen').next, 'Glasfaser für alle');
      of('Eigene Werte').set('Name', of('Eigene Werte').next, 'Hansegeist 2');
      of('Wörter').set('Stelle', 2, 'phase-planned');
      of('Wörter').set('Wort', 2, 'angedacht');
    });
    const { feed, messages } = readWorkbook([await ofCounty(), town], sampleFeed());
    expect(messages).toEqual([]);
    expect(partOf(feed, 'schul-it', 'lemgo')).toMatchObject({
      phase: 'paused',
      pinned: true,
      override: { title: 'Hilfe für Lemgos Schulen' },
      baseRevision: '2026-11-20.1',
    });
    const own = (fieldAt(feed, 'measures') as { id: string; owner?: string }[]).at(-1);
    expect(own).toMatchObject({ id: 'lemgo-glasfaser-fuer-alle', owner: 'lemgo' });
    expect((fieldAt(feed, 'values') as object[]).at(-1)).toMatchObject({
      scope: 'local',
      municipalities: ['lemgo'],
    });
    const lemgo = (fieldAt(feed, 'municipalities') as { id: string; labels?: object }[]).find(
      ({ id }) => id === 'lemgo',
    );
    expect(lemgo?.labels).toEqual({ 'phase-planned': 'angedacht' });
  });

  it('E-05: an own text whose shared one has changed is listed with both', async () => {
    const town = await ofTown('lemgo', (of) => {
      const sheet = of('Beteiligung');
      sheet.set(
        'Eigener Nutzen',
        sheet.row('Kennung der Maßnahme', 'terminbuchung'),
        'In Lemgo ohne Warten.',
      );
    });
    const changed = sampleFeed();
    const measure = (changed['measures'] as { id: string; benefit: unknown }[]).find(
      ({ id }) => id === 'terminbuchung',
    )!;
    const before = fieldAt(measure.benefit, 'de');
    measure.benefit = 'Termine gehen jetzt auch am Abend.';
    const { messages } = readWorkbook([await ofCounty(changed), town], sampleFeed());
    expect(messages).toMatchObject([
      {
        kind: 'remark',
        code: 'outdated-override',
        file: 'lemgo.xlsx',
        sheet: 'Beteiligung',
        column: 'Eigener Nutzen',
      },
    ]);
    expect(messages[0]?.words).toContain(String(before));
    expect(messages[0]?.words).toContain('Termine gehen jetzt auch am Abend.');
  });

  it.each<[string, string, Edit]>([
    [
      'a sheet of the county',
      'locked-sheet',
      (_of, book) => {
        XLSX.utils.book_append_sheet(
          book,
          XLSX.utils.aoa_to_sheet([
            ['Kennung', 'Titel'],
            ['x', 'y'],
          ]),
          'Ziele',
        );
      },
    ],
    [
      'an id of the county',
      'locked-id',
      (of) => {
        of('Eigene Maßnahmen').set('Kennung', of('Eigene Maßnahmen').next, 'schul-it');
      },
    ],
    [
      'a milestone of a shared measure',
      'shared-owner',
      (of) => {
        of('Meilensteine').set('Maßnahme', of('Meilensteine').next, 'Bürgerportal');
      },
    ],
    [
      'no town',
      'no-town',
      (of) => {
        of('Meine Kommune').set('Wert', 2, { t: 'z' });
      },
    ],
    [
      'an unknown town',
      'unknown-name',
      (of) => {
        of('Meine Kommune').set('Wert', 2, 'Lemggo');
      },
    ],
    [
      'an unknown measure',
      'unknown-name',
      (of) => {
        of('Beteiligung').set('Kennung der Maßnahme', 2, 'nichts');
      },
    ],
    [
      'a status that there is not',
      'unknown-choice',
      (of) => {
        of('Beteiligung').set('Status', 2, 'laufend');
      },
    ],
  ])('locks hold, and slips are told by file and cell: %s', async (_, code, edit) => {
    const { messages } = readWorkbook(
      [await ofCounty(), await ofTown('lemgo', edit)],
      sampleFeed(),
    );
    expect(messages).toContainEqual(
      expect.objectContaining({ kind: 'refused', code, file: 'lemgo.xlsx' }),
    );
  });

  it('the same town twice is refused', async () => {
    const { messages } = readWorkbook(
      [await ofCounty(), await ofTown('lemgo'), await ofTown('lemgo')],
      sampleFeed(),
    );
    expect(messages.map(({ code }) => code)).toContain('town-twice');
  });

  it('E-04: two towns may call their own the same', async () => {
    const add: Edit = (of) => {
      of('Eigene Maßnahmen').set('Titel', of('Eigene Maßnahmen').next, 'Freies WLAN');
    };
    const { feed, messages } = readWorkbook(
      [await ofCounty(), await ofTown('lage', add), await ofTown('lemgo', add)],
      sampleFeed(),
    );
    const ids = (fieldAt(feed, 'measures') as { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['lage-freies-wlan', 'lemgo-freies-wlan']));
    expect(messages).toEqual([]);
  });
});
