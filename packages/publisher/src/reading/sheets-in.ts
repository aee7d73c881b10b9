import { fold, nearWord } from '@strategy-widgets/feed';
import { isEmpty, slipNote, remark, type Note } from '../cells/reading.ts';
import type { Say } from '../messages/sheet-message.ts';
import { refusePrivateList } from '../needs/receive-needs.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { CHOICES, GUIDE, SHEETS, TRANSLATIONS } from '../sheets/sheets.ts';
import type { Book, Grid } from '../workbook/book.ts';
import { Table } from './table.ts';

/** Sheets that hold nothing to publish and that nobody needs to be told of. */
const SILENT = new Set([GUIDE, CHOICES].map(fold));

const translations: Sheet = { ...TRANSLATIONS, shape: 'list', field: '' };

type Known = ReadonlyMap<string, Sheet>;

const knownOf = (sheets: readonly Sheet[]): Known =>
  new Map([...sheets, translations].map((sheet) => [fold(sheet.title), sheet]));

const CORE = knownOf(SHEETS);

const isBlankGrid = ({ rows }: Grid): boolean =>
  rows.every((row) => row.every((value) => isEmpty({ value })));

function tellUnknown(grid: Grid, file: string, known: Known, say: Say): void {
  const near = nearWord([...known.keys()], fold(grid.name));
  const meant = known.get(near ?? '')?.title;
  const place = { file, sheet: grid.name };
  if (CORE.has(fold(grid.name)))
    say(
      slipNote(
        'locked-sheet',
        'Dieses Blatt pflegt der Kreis in seiner Mappe. Löschen Sie es hier, oder blenden Sie es aus.',
      ),
      place,
    );
  else if (meant !== undefined && !grid.isHidden)
    say(
      slipNote('renamed-sheet', `Dieses Blatt kennt die Mappe nicht. Meinten Sie „${meant}“?`),
      place,
    );
  else
    say(
      remark(
        'unknown-sheet',
        `Dieses ${grid.isHidden ? 'ausgeblendete ' : ''}Blatt kennt die Mappe nicht; es wird nicht veröffentlicht.`,
      ),
      place,
    );
}

/** What leaves a sheet or a column unread, to which others refer. */
const BREAKING = new Set([
  'renamed-sheet',
  'renamed-column',
  'column-twice',
  'missing-column',
  'no-headings',
]);

/**
 * The sheets of some files that are known and shown; the others are told of and never read.
 *
 * @param sheets - those of a workbook of this kind
 * @returns nothing where a sheet or its headings have to be mended first: all that refers to it would be told, too
 */
export function tablesIn(
  books: readonly Book[],
  sayThat: Say,
  sheets = SHEETS,
): Table[] | undefined {
  const known = knownOf(sheets);
  const tables: Table[] = [];
  const broken: Note[] = [];
  const say: Say = (note, place) => {
    if (BREAKING.has(note.code)) broken.push(note);
    sayThat(note, place);
  };
  for (const { file, sheets: grids } of books) {
    for (const grid of grids) {
      const sheet = known.get(fold(grid.name));
      if (isBlankGrid(grid) || SILENT.has(fold(grid.name))) continue;
      if (refusePrivateList(grid, file, say)) continue;
      if (!sheet && !(grid.isHidden && CORE.has(fold(grid.name))))
        tellUnknown(grid, file, known, say);
      else if (grid.isHidden || !sheet)
        say(
          remark(
            'hidden-sheet',
            'Dieses Blatt ist ausgeblendet und wird nicht veröffentlicht. Blenden Sie es ein, wenn es dazugehört.',
          ),
          { file, sheet: grid.name },
        );
      else tables.push(new Table(sheet, grid, file, say));
    }
  }
  return broken.length ? undefined : tables;
}

/** True for the sheet of texts in other languages. */
export const isTranslations = ({ sheet }: Table): boolean => sheet.title === TRANSLATIONS.title;
