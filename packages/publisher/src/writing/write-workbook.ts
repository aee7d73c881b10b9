import type { SheetColumn } from '../sheets/column.ts';
import { DRAFT, type Sheet } from '../sheets/sheet.ts';
import { SHEETS, TRANSLATIONS } from '../sheets/sheets.ts';
import type { SheetPage, SheetPageColumn } from '../workbook/sheet-page.ts';
import { writtenCsv, writtenOds, writtenXlsx } from '../workbook/write-spreadsheet.ts';
import { DropDowns } from './drop-downs.ts';
import { guidePage } from './guide.ts';
import { FeedPages, translationRows, type WrittenSheet } from './pages.ts';

/** How many empty rows follow so many with content. */
export type Spare = (rows: number) => number;

/** Empty rows below the last, open for writing: for a small list, and in proportion for a long one. */
const spareFor: Spare = (rows) => Math.max(100, Math.ceil(rows / 4));

/** Headings that a reader needs beside what stands in the row, such as „Entwurf“. */
const draftColumn: SheetPageColumn = {
  width: 12,
  note: '„ja“ hält die Zeile zurück: Sie wird nicht veröffentlicht.',
};

const starred = (head: string, column: SheetColumn | undefined): string =>
  column?.isRequired && head === column.title ? `${head} *` : head;

const noteOf = (head: string, { note, idTitle }: SheetColumn): string =>
  head === idTitle
    ? 'Gilt vor dem Namen daneben und bleibt gleich, wenn der Name sich ändert. Bei neuen Zeilen leer lassen.'
    : note;

function pageOf(
  { sheet, columns, head, rows }: WrittenSheet,
  choices: DropDowns,
  spare: Spare,
): SheetPage {
  const isSingle = sheet.shape === 'single';
  const described = columns.map((column, index) => ({
    width: head[index] === column.idTitle ? 22 : column.width,
    note: isSingle ? undefined : noteOf(head[index] ?? '', column),
    offers: head[index] === column.title && !isSingle ? choices.offersOf(column) : undefined,
    isReadOnly: isSingle ? index !== 1 : column.isShown,
  }));
  return {
    title: sheet.title,
    head: [
      ...head.map((title, index) => (isSingle ? title : starred(title, columns[index]))),
      ...(isSingle ? [] : [DRAFT]),
    ],
    columns: isSingle ? described : [...described, draftColumn],
    rows,
    spare: isSingle ? 0 : spare(rows.length),
    frozen: frozenIn(sheet),
  };
}

/** Columns up to the one with the name stay in sight. */
const frozenIn = ({ shape, columns, owner }: Sheet): number =>
  shape === 'single' || owner
    ? 1
    : Math.max(
        0,
        columns.findIndex(({ path }) => path === 'title' || path === 'name' || path === 'term'),
      ) + 1;

function translationsPage(feed: FeedPages, spare: Spare): SheetPage {
  const rows = translationRows(feed.translations());
  return {
    title: TRANSLATIONS.title,
    head: TRANSLATIONS.columns.map((column) => starred(column.title, column)),
    columns: TRANSLATIONS.columns.map(({ width, note }) => ({ width, note })),
    rows,
    spare: spare(rows.length),
    frozen: 2,
  };
}

/** All sheets of a workbook with the content of a feed, and those that explain and offer. */
export const workbookPages = (feed: unknown, spare?: Spare): SheetPage[] =>
  pagesOf(feed, { spare });

/** Workbooks of other kinds. */
export interface BookKind {
  /** Those of the county's workbook by default. */
  readonly sheets?: readonly Sheet[];
  /** The feed whose items are referred to, where the workbook holds only a part of it. */
  readonly named?: unknown;
  readonly spare?: Spare;
}

/** All sheets of a workbook of one kind. */
export function pagesOf(
  feed: unknown,
  { sheets: kinds = SHEETS, named = feed, spare = spareFor }: BookKind,
): SheetPage[] {
  const content = new FeedPages(feed, kinds, named);
  const sheets = content.sheets();
  const choices = new DropDowns(sheets, named);
  return [
    guidePage(kinds),
    ...sheets.map((sheet) => pageOf(sheet, choices, spare)),
    translationsPage(content, spare),
    choices.page(),
  ];
}

/** A feed as a workbook for Excel. */
export const feedAsXlsx = (feed: unknown, spare?: Spare): Promise<Uint8Array> =>
  writtenXlsx(workbookPages(feed, spare));

/** A feed as a workbook for LibreOffice, without drop-downs and locks. */
export const feedAsOds = (feed: unknown): Promise<Uint8Array> => writtenOds(workbookPages(feed));

/** A feed as CSV texts, by the names of their files; sheets without rows are left out. */
export const feedAsCsv = (feed: unknown): Map<string, string> =>
  new Map(
    workbookPages(feed)
      .slice(1, -1)
      .filter(({ rows }) => rows.length)
      .map((page) => [`${page.title}.csv`, writtenCsv(page)]),
  );
