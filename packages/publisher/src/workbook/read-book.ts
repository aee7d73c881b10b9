import { openArchive } from './archive.ts';
import { BookRefused, MOST_BYTES, type Book } from './book.ts';
import { decodeText } from './csv-text.ts';
import { csvGrid, odsGrids, xlsxGrids } from './read-spreadsheet.ts';

const refuse = (...refusal: ConstructorParameters<typeof BookRefused>): never => {
  throw new BookRefused(...refusal);
};

const starts = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const UNREADABLE =
  'Die Datei ist keine Mappe, die sich lesen lässt. Speichern Sie sie als .xlsx, .ods oder .csv.';

const MACROS = /^xl\/(vbaProject|macrosheets\/)|^Basic\/|^Scripts\//;

function refuseByName(names: readonly string[]): void {
  if (names.some((name) => MACROS.test(name)))
    refuse(
      'macros',
      'Die Mappe enthält Makros und wird nicht gelesen. Speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“.',
    );
  if (names.includes('xl/workbook.bin'))
    refuse(
      'binary-workbook',
      'Die Mappe ist im Binärformat (.xlsb). Speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“.',
    );
}

async function gridsIn(bytes: Uint8Array): Promise<Book['sheets']> {
  const archive = await openArchive(bytes);
  const { names } = archive;
  refuseByName(names);
  try {
    if (names.includes('xl/workbook.xml')) return await xlsxGrids(bytes);
    if (names.includes('content.xml')) return await odsGrids(bytes, archive);
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'EncryptedFileError')
      refuse(
        'password-or-old-format',
        'Die Mappe ist mit einem Kennwort geschützt. Speichern Sie sie ohne Kennwort.',
      );
    refuse(
      'broken-archive',
      'Die Datei ist beschädigt. Öffnen Sie die Mappe und speichern Sie sie noch einmal.',
    );
  }
  return refuse('not-a-workbook', UNREADABLE);
}

/** Control characters that no text of an editor has. */
const BINARY = /(?![\t\n\r\f\v])\p{Cc}/u;

/**
 * The sheets of a workbook (xlsx, ods) or the one of a CSV file. Nothing is fetched, no formula runs.
 *
 * @param file - name of the file; that of a CSV file names its sheet
 * @throws BookRefused where the file is not read at all
 */
export async function readBook(bytes: Uint8Array, file: string): Promise<Book> {
  if (bytes.length > MOST_BYTES)
    refuse(
      'file-too-large',
      'Die Datei ist größer als 50 MB und wurde nicht gelesen. Löschen Sie Bilder und leere Blätter, oder teilen Sie die Mappe auf.',
    );
  if (starts(bytes, 0x50, 0x4b)) return { file, sheets: await gridsIn(bytes) };
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    refuse(
      'password-or-old-format',
      'Die Mappe hat ein Kennwort oder das alte Format .xls. Speichern Sie sie ohne Kennwort als „Excel-Arbeitsmappe (.xlsx)“.',
    );
  const text = decodeText(bytes);
  if (!/\.(csv|tsv|txt)$/i.test(file) || BINARY.test(text)) refuse('not-a-workbook', UNREADABLE);
  return { file, sheets: [csvGrid(text, file.replace(/\.[^.]*$/, ''))] };
}
