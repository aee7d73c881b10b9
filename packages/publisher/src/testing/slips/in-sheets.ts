import * as XLSX from '@e965/xlsx';
import { townPages } from '../../overlay/town-workbook.ts';
import { writtenXlsx } from '../../workbook/write-spreadsheet.ts';
import { feedAsXlsx } from '../../writing/write-workbook.ts';
import { dropped } from '../dropped.ts';
import { EditedSheet, sampleFeed, type Edit } from '../edited-workbook.ts';
import { measure, refused, remarked, silent, type Slip, type Slipped } from './slip.ts';

const renamed =
  (other: string): Edit =>
  (of) =>
    of('Maßnahmen').rename('Kurztext', other);

const renamedSheet: Edit = (of, book) => {
  book.SheetNames[book.SheetNames.indexOf('Maßnahmen')] = 'Massnahme';
  book.Sheets['Massnahme'] = of('Maßnahmen').cells;
};

/** Adds a sheet, or hides one that is there. */
const hidden =
  (title: string): Edit =>
  (_of, book) => {
    if (!book.Sheets[title]) {
      book.SheetNames.push(title);
      book.Sheets[title] = XLSX.utils.aoa_to_sheet([['Titel'], ['geheim']]);
    }
    const Sheets = book.SheetNames.map(
      (name) => ({ name, Hidden: name === title ? 1 : 0 }) as const,
    );
    book.Workbook = { Sheets };
  };

/** Lemgo has a text of its own for a measure whose shared text has changed since. */
async function outdatedOverride(): Promise<Slipped> {
  const town = XLSX.read(await writtenXlsx(townPages(sampleFeed(), 'lemgo')), { cellNF: true });
  const sheet = new EditedSheet(town.Sheets['Beteiligung']!);
  const row = sheet.row('Kennung der Maßnahme', 'terminbuchung');
  const at = sheet.set('Eigener Nutzen', row, 'In Lemgo ohne Warten.');
  const changed = sampleFeed();
  const shared = (changed['measures'] as Record<string, unknown>[]).find(
    ({ id }) => id === 'terminbuchung',
  )!;
  shared['benefit'] = 'Termine gehen jetzt auch am Abend.';
  return {
    cell: at,
    files: [
      dropped('kreis.xlsx', await feedAsXlsx(changed, () => 1)),
      dropped(
        'lemgo.xlsx',
        new Uint8Array(XLSX.write(town, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
      ),
      dropped('strategy.json', sampleFeed()),
    ],
  };
}

/** Slips with whole columns, sheets and workbooks. */
export const SHEETS: readonly Slip[] = [
  refused(
    'Spalte umbenannt, dem alten Namen ähnlich',
    'renamed-column',
    renamed('Kurztexte'),
    'Alle Texte dieser Spalte fehlten sonst auf den Websites.',
  ),
  refused(
    'Spalte, die jede Zeile braucht, ganz anders genannt',
    'missing-column',
    (of) => {
      of('Kommunen').rename('Name', 'Bezeichnung');
      return 'A1';
    },
    'Genannt wird nur die Spalte, nicht jede Zeile.',
  ),
  remarked(
    'Spalte dazu, die die Vorlage nicht kennt',
    'unknown-column',
    (of) => of('Maßnahmen').rename('Gebärdensprache', 'Ampel'),
    'Sie wird nie veröffentlicht.',
  ),
  refused(
    'Überschrift zweimal',
    'column-twice',
    renamed('Titel *'),
    'Welche Spalte gilt, lässt sich nicht sagen.',
  ),
  refused(
    'Blatt umbenannt, dem alten Namen ähnlich',
    'renamed-sheet',
    renamedSheet,
    'Alle Maßnahmen fehlten sonst auf den Websites.',
  ),
  refused(
    'Blatt ohne Überschriften',
    'no-headings',
    (of) => {
      of('Begriffe').clear(1);
      return 'A1';
    },
    'Was in welcher Spalte steht, lässt sich nicht sagen.',
  ),
  remarked(
    'Blatt ausgeblendet',
    'hidden-sheet',
    hidden('Frühere Enden'),
    'Es wird nicht veröffentlicht; ist das so gemeint?',
  ),
  remarked(
    'Ausgeblendetes Blatt mit eigenen Notizen',
    'unknown-sheet',
    hidden('Notizen'),
    'Es wird nie veröffentlicht.',
  ),
  silent(
    'Kommentar an einer Zelle mit internen Worten',
    'measures/0/code',
    'V1',
    measure('Nummer', { t: 's', v: 'V1', c: [{ a: 'Amt', t: 'geheim' }] as XLSX.Comments }),
    'Kommentare werden nie veröffentlicht.',
  ),
  refused(
    'Zeile „Lizenz“ im Blatt Strategie gelöscht',
    'missing-required',
    (of) => {
      of('Strategie').clear(of('Strategie').row('Angabe', 'Lizenz'));
    },
    'Wer die Texte weiterverwenden will, muss sie kennen.',
  ),
  {
    name: 'Eine leere CSV-Datei, oder nur eine von vielen',
    outcome: 'refused',
    code: 'no-strategy',
    why: 'Ein Feed braucht die ganze Mappe.',
    make: () => Promise.resolve({ files: [dropped('leer.csv', '')] }),
  },
  remarked(
    'Der veröffentlichte Feed einer anderen Strategie',
    'other-strategy',
    (of) => of('Strategie').at('Wert', of('Strategie').row('Angabe', 'Kennung')),
    'Was sich geändert hat, wäre mit dem Falschen verglichen.',
    { ...sampleFeed(), id: 'suedwestfalen' },
  ),
  {
    name: 'Eigener Text der Kommune, dessen gemeinsamer Text sich geändert hat',
    outcome: 'remark',
    code: 'outdated-override',
    why: 'Der eigene gilt weiter; die Meldung zeigt den alten und den neuen gemeinsamen.',
    make: outdatedOverride,
  },
];
