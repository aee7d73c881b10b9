import { fold } from '@strategy-widgets/feed';
import { readYesNo } from '../cells/read-choice.ts';
import { isEmpty, slipNote, remark, textOf, type SheetCell } from '../cells/reading.ts';
import type { Place, Say } from '../messages/sheet-message.ts';
import type { SheetColumn } from '../sheets/column.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { EXPLANATION, NAME, VALUE } from '../sheets/sheets.ts';
import { cellAt, cellName, columnName, type Grid } from '../workbook/book.ts';
import { readHead, type Head, type Use } from './head.ts';

/** A row with content. */
export interface SheetRow {
  /** Counted from 0. */
  readonly at: number;
  readonly isDraft: boolean;
}

const useKey = ({ title }: SheetColumn, as: Use['as'], language = ''): string =>
  `${as} ${language} ${title}`;

/** A sheet of a file and what it holds. */
export class Table {
  readonly sheet: Sheet;
  /** What the rows of a sheet about one thing stand for. */
  readonly fields: readonly SheetColumn[];
  readonly file: string;
  readonly rows: readonly SheetRow[];
  readonly #grid: Grid;
  readonly #head: Head | undefined;
  /** By {@link useKey} the columns of the grid. */
  readonly #columns: ReadonlyMap<string, number>;

  /** @param sheet - one about one thing has its fields in rows */
  constructor(sheet: Sheet, grid: Grid, file: string, say: Say) {
    const isSingle = sheet.shape === 'single';
    this.sheet = isSingle ? { ...sheet, columns: [NAME, VALUE, EXPLANATION] } : sheet;
    this.fields = isSingle ? sheet.columns : [];
    this.file = file;
    this.#grid = grid;
    const columns = sheet.owner ? [sheet.owner, ...sheet.columns] : this.sheet.columns;
    this.#head = readHead(grid, columns, (note, cell, column) => {
      say(note, { file, sheet: grid.name, cell, column });
    });
    if (!this.#head && grid.rows.some((row) => row.some((value) => !isEmpty({ value }))))
      say(
        slipNote(
          'no-headings',
          'Hier fehlen die Überschriften. Kopieren Sie die erste Zeile aus der Vorlage.',
        ),
        {
          file,
          sheet: grid.name,
          cell: 'A1',
        },
      );
    this.#columns = new Map(
      [...(this.#head?.uses ?? [])].flatMap(([at, use]) =>
        use.as === 'draft'
          ? []
          : [[useKey(use.column, use.as, use.as === 'language' ? use.language : undefined), at]],
      ),
    );
    this.rows = [...this.#rows(say)];
  }

  /** Columns in one language each, with what they translate. */
  get languages(): Extract<Use, { as: 'language' }>[] {
    return [...(this.#head?.uses.values() ?? [])].filter((use) => use.as === 'language');
  }

  cell(row: SheetRow, column: SheetColumn, as: Use['as'] = 'value', language?: string): SheetCell {
    const at = this.#columnOf(column, as, language);
    return at === undefined ? { value: undefined } : cellAt(this.#grid, row.at, at);
  }

  /** Where the cell of a column is; that of the row's first cell where the sheet has no such column. */
  place(row: SheetRow, column?: SheetColumn, as: Use['as'] = 'value', language?: string): Place {
    const at = column && this.#columnOf(column, as, language);
    return {
      file: this.file,
      sheet: this.#grid.name,
      cell: cellName(row.at, at ?? 0),
      column: column?.title,
    };
  }

  #columnOf(column: SheetColumn, as: Use['as'], language?: string): number | undefined {
    return this.#columns.get(useKey(column, as, language));
  }

  *#rows(say: Say): Generator<SheetRow> {
    if (!this.#head) return;
    const { row: head, uses } = this.#head;
    this.#tellMerges(head, uses, say);
    for (let at = head + 1; at < this.#grid.rows.length; at++) {
      const cells = [...uses.keys()].map((column) => cellAt(this.#grid, at, column));
      if (cells.every(isEmpty)) continue;
      if (isTotal(cells)) {
        say(
          remark(
            'total-row',
            `Zeile ${String(at + 1)} ist eine Summe und wird nicht veröffentlicht.`,
          ),
          {
            file: this.file,
            sheet: this.#grid.name,
            cell: cellName(at, 0),
          },
        );
        continue;
      }
      yield { at, isDraft: this.#isDraft(at, uses) };
    }
  }

  #isDraft(at: number, uses: Head['uses']): boolean {
    for (const [column, use] of uses) {
      // Whatever stands there but a clear no keeps the row back.
      if (use.as !== 'draft') continue;
      const cell = cellAt(this.#grid, at, column);
      return !isEmpty(cell) && readYesNo(cell).value !== false;
    }
    return false;
  }

  #tellMerges(head: number, uses: Head['uses'], say: Say): void {
    for (const { top, left, bottom, right } of this.#grid.merges) {
      const columns = [...uses.keys()].filter((column) => column >= left && column <= right);
      if (bottom <= head || !columns.length || (top === bottom && columns.length < 2)) continue;
      const area = `${cellName(top, left)}:${columnName(right)}${String(bottom + 1)}`;
      say(
        slipNote(
          'merged-cells',
          `Die Zellen ${area} sind verbunden; ihr Inhalt gilt nur für die erste. Heben Sie die Verbindung auf und füllen Sie jede Zelle.`,
        ),
        {
          file: this.file,
          sheet: this.#grid.name,
          cell: cellName(top, left),
          column: headingOf(uses.get(columns[0] ?? left)),
        },
      );
    }
  }
}

const headingOf = (use: Use | undefined): string | undefined =>
  use && use.as !== 'draft' ? use.column.title : undefined;

const TOTALS = new Set([
  'summe',
  'gesamt',
  'gesamtsumme',
  'total',
  'anzahl',
  'insgesamt',
  'zwischensumme',
]);

/** A line below a list: a word for a total and numbers, nothing else. */
function isTotal(cells: readonly SheetCell[]): boolean {
  const filled = cells.filter((cell) => !isEmpty(cell));
  const words = filled.filter(({ value }) => typeof value === 'string');
  return words.length > 0 && words.every((cell) => TOTALS.has(fold(textOf(cell)).replace(':', '')));
}
