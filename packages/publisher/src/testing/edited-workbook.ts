import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { readWorkbook, type WorkbookRead } from '../reading/read-workbook.ts';
import { readBook } from '../workbook/read-book.ts';
import { feedAsXlsx } from '../writing/write-workbook.ts';

/** The sample feed, as parsed JSON of its own. */
export const sampleFeed = (): Record<string, unknown> =>
  JSON.parse(
    readFileSync(new URL('../../../feed/fixtures/lippe/strategy.json', import.meta.url), 'utf8'),
  ) as Record<string, unknown>;

let sample: Promise<XLSX.WorkBook> | undefined;

const sampleBook = async (): Promise<XLSX.WorkBook> =>
  XLSX.read(await feedAsXlsx(sampleFeed(), () => 3), { cellNF: true });

/** A sheet that is being edited, by what editors see: headings and rows. */
export class EditedSheet {
  readonly cells: XLSX.WorkSheet;

  constructor(cells: XLSX.WorkSheet) {
    this.cells = cells;
  }

  get #range(): XLSX.Range {
    return XLSX.utils.decode_range(this.cells['!ref'] ?? 'A1');
  }

  /** Name of the cell under a heading: `D3`. */
  at(heading: string, row: number): string {
    for (let column = 0; column <= this.#range.e.c; column++) {
      const name = XLSX.utils.encode_col(column);
      const head = this.cells[`${name}1`] as XLSX.CellObject | undefined;
      if (String(head?.v).replace(' *', '') === heading) return `${name}${String(row)}`;
    }
    throw new Error(`No column ${heading}`);
  }

  /** Writes a cell as it stands in a file: a text, a number, or with format, formula or note. */
  set(heading: string, row: number, cell: string | number | Partial<XLSX.CellObject>): string {
    const at = this.at(heading, row);
    const whole = typeof cell === 'object' ? cell : { v: cell };
    this.cells[at] = { t: typeof whole.v === 'number' ? 'n' : 's', ...whole };
    return at;
  }

  clear(row: number): void {
    for (let column = 0; column <= this.#range.e.c; column++)
      this.cells[XLSX.utils.encode_cell({ r: row - 1, c: column })] = { t: 'z' };
  }

  /** Copies a row into another one. */
  copy(from: number, to: number): void {
    for (let column = 0; column <= this.#range.e.c; column++) {
      const cell = this.cells[XLSX.utils.encode_cell({ r: from - 1, c: column })] as unknown;
      if (cell) this.cells[XLSX.utils.encode_cell({ r: to - 1, c: column })] = cell;
    }
  }

  /** The first empty row below. */
  get next(): number {
    for (let row = this.#range.e.r + 1; row > 1; row--)
      for (let column = 0; column <= this.#range.e.c; column++) {
        const cell = this.cells[XLSX.utils.encode_cell({ r: row - 1, c: column })] as
          XLSX.CellObject | undefined;
        if (cell?.v !== undefined && cell.v !== '') return row + 1;
      }
    return 2;
  }

  /** The row in which a column holds a text. */
  row(heading: string, text: string): number {
    for (let row = 2; row <= this.#range.e.r + 1; row++)
      if ((this.cells[this.at(heading, row)] as XLSX.CellObject | undefined)?.v === text)
        return row;
    throw new Error(`No row with ${text}`);
  }

  rename(heading: string, other: string): string {
    const at = this.at(heading, 1);
    this.cells[at] = { t: 's', v: other };
    return at;
  }
}

export type Edit = (sheet: (title: string) => EditedSheet, book: XLSX.WorkBook) => unknown;

/** The sample workbook after an edit by another program, as a file. */
export async function editedFile(edit: Edit): Promise<Uint8Array> {
  sample ??= sampleBook();
  const book = structuredClone(await sample);
  edit((title) => {
    const found = book.Sheets[title];
    if (!found) throw new Error(`No sheet ${title}`);
    return new EditedSheet(found);
  }, book);
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

/** What the sample workbook gives after an edit. */
export async function readEdited(edit: Edit, previous?: unknown): Promise<WorkbookRead> {
  return readWorkbook([await readBook(await editedFile(edit), 'lippe.xlsx')], previous);
}
