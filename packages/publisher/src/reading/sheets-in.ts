import { fold, nearWord } from '@strategy-widgets/feed';
import { isEmpty, slipNote, remark } from '../cells/reading.ts';
import type { Say } from '../messages/sheet-message.ts';
import type { Sheet } from '../sheets/sheet.ts';
import {
  CHOICES,
  EXPLANATION,
  GUIDE,
  NAME,
  SHEETS,
  TRANSLATIONS,
  VALUE,
} from '../sheets/sheets.ts';
import type { Book, Grid } from '../workbook/book.ts';
import { Table } from './table.ts';

/** Sheets that hold nothing to publish and that nobody needs to be told of. */
const SILENT = new Set([GUIDE, CHOICES].map(fold));

const translations: Sheet = { ...TRANSLATIONS, shape: 'list', field: '' };

const ALL = new Map([...SHEETS, translations].map((sheet) => [fold(sheet.title), sheet]));

/** A sheet about one thing has its fields in rows. */
const asTable = (sheet: Sheet): Sheet =>
  sheet.shape === 'single' ? { ...sheet, columns: [NAME, VALUE, EXPLANATION] } : sheet;

const isBlankGrid = ({ rows }: Grid): boolean =>
  rows.every((row) => row.every((value) => isEmpty({ value })));

function tellUnknown(grid: Grid, file: string, say: Say): void {
  const near = nearWord([...ALL.keys()], fold(grid.name));
  const meant = ALL.get(near ?? '')?.title;
  const place = { file, sheet: grid.name };
  if (meant !== undefined && !grid.isHidden)
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

/** The sheets of some files that are known and shown; the others are told of and never read. */
export function tablesIn(books: readonly Book[], say: Say): Table[] {
  const tables: Table[] = [];
  for (const { file, sheets } of books) {
    for (const grid of sheets) {
      const sheet = ALL.get(fold(grid.name));
      if (isBlankGrid(grid) || SILENT.has(fold(grid.name))) continue;
      if (!sheet) tellUnknown(grid, file, say);
      else if (grid.isHidden)
        say(
          remark(
            'hidden-sheet',
            'Dieses Blatt ist ausgeblendet und wird nicht veröffentlicht. Blenden Sie es ein, wenn es dazugehört.',
          ),
          { file, sheet: grid.name },
        );
      else tables.push(new Table(asTable(sheet), grid, file, say));
    }
  }
  return tables;
}

/** True for the sheet of texts in other languages. */
export const isTranslations = ({ sheet }: Table): boolean => sheet.title === TRANSLATIONS.title;
