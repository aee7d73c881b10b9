import { readLink, readMailbox, remarkPerson } from '../cells/read-address.ts';
import { readChoice, readYesNo } from '../cells/read-choice.ts';
import { readDate } from '../cells/read-date.ts';
import { readDegrees, readNumber, readPerCent } from '../cells/read-number.ts';
import {
  remark,
  slip,
  textOf,
  wholeText,
  type SheetCell,
  type Note,
  type Reading,
} from '../cells/reading.ts';
import type { SheetColumn } from '../sheets/column.ts';
import type { ListName } from '../sheets/words.ts';
import type { Names } from '../naming/names.ts';
import { splitList } from './split-list.ts';

/** What a cell gives, and all that is to be told of it. */
export interface ValueRead {
  readonly value?: unknown;
  readonly notes: readonly Note[];
}

export type NamesOf = (list: ListName) => Names;

const single = ({ value, note }: Reading<unknown>): ValueRead => ({
  value,
  notes: note ? [note] : [],
});

const TROUBLE: Readonly<
  Record<NonNullable<SheetCell['trouble']>, readonly [code: string, words: string]>
> = {
  error: [
    'cell-error',
    'Die Zelle zeigt einen Fehler wie #NV. Schreiben Sie den Wert selbst, oder leeren Sie die Zelle.',
  ],
  'no-result': [
    'formula-without-result',
    'Die Formel hat noch kein Ergebnis. Öffnen Sie die Mappe in Excel, speichern Sie sie, oder schreiben Sie den Wert selbst.',
  ],
  elsewhere: [
    'other-workbook',
    'Die Formel fragt eine andere Mappe. Schreiben Sie den Wert selbst: Excel kann ihn mit „Inhalte einfügen – Werte“ einsetzen.',
  ],
};

/** A text; a slip where a spreadsheet has made a date of it, as of „1.2“. */
function readText(cell: SheetCell): Reading<string> {
  if (cell.value instanceof Date)
    return slip(
      'date-for-text',
      'Hier steht ein Datum statt eines Textes. Formatieren Sie die Zelle als Text und schreiben Sie noch einmal.',
    );
  return { value: wholeText(cell) || undefined };
}

/** Signs of lists that Word and Outlook paste, as the Markdown subset writes them. */
const BULLETS = /^([ \t]*)[•▪◦‣·●○■][ \t]+/gmu;

function readMarkdown(cell: SheetCell): Reading<string> {
  const { value, note } = readText(cell);
  return { value: value?.replace(BULLETS, '$1- '), note };
}

const TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

/** A day, or a time as machines write it. */
function readTimestamp(cell: SheetCell): Reading<string> {
  if (cell.value instanceof Date && cell.value.getTime() % 864e5)
    return { value: cell.value.toISOString().replace('.000', '') };
  return TIME.test(textOf(cell)) ? { value: textOf(cell) } : readDate(cell);
}

/** A key of digits; spreadsheets drop its leading zeros. */
function readKey(cell: SheetCell, digits: number): Reading<string> {
  const text = textOf(cell).replaceAll(' ', '');
  if (!text) return {};
  if (!/^\d+$/.test(text) || text.length >= digits) return { value: text };
  const value = text.padStart(digits, '0');
  // One zero is what a key of a Land before Nordrhein-Westfalen begins with; more are a slip.
  if (text.length < digits - 1)
    return slip(
      'short-key',
      `„${text}“ hat ${String(text.length)} statt ${String(digits)} Ziffern.`,
    );
  return {
    value,
    note: remark('leading-zero', `„${text}“ ist als ${value} gelesen; die Null am Anfang fehlt.`),
  };
}

function readLine(cell: SheetCell): Reading<number[][]> {
  const text = textOf(cell);
  if (!text) return {};
  const value = text.split(';').map((pair) => pair.trim().split(/\s+/).map(Number));
  if (value.every((pair) => pair.length === 2 && pair.every(Number.isFinite))) return { value };
  return slip(
    'no-line',
    'Das sind keine Punkte. Schreiben Sie Länge und Breite mit Punkt, Strichpunkt dazwischen: 8.90 52.03; 8.91 52.04.',
  );
}

const filled = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length ? items : undefined;

/** Reads a cell as its column says. */
export function readValue(cell: SheetCell, column: SheetColumn, names: NamesOf): ValueRead {
  if (cell.trouble) return single(slip(...TROUBLE[cell.trouble]));
  switch (column.kind) {
    case 'text':
    case 'localized':
      return single(readText(cell));
    case 'office': {
      const { value, note } = readText(cell);
      return single(value === undefined ? { note } : remarkPerson(value));
    }
    case 'link':
      return single(readLink(cell));
    case 'mailbox':
      return single(readMailbox(cell));
    case 'markdown':
      return single(readMarkdown(cell));
    case 'date':
      return single(readDate(cell));
    case 'timestamp':
      return single(readTimestamp(cell));
    case 'degrees':
      return single(readDegrees(cell));
    case 'number':
      return single(readNumber(cell));
    case 'perCent':
      return single(readPerCent(cell));
    case 'flag':
      return single(readYesNo(cell));
    case 'key':
      return single(readKey(cell, column.digits ?? 0));
    case 'line':
      return single(readLine(cell));
    case 'choice': {
      const { of = {}, similar } = column.words ?? {};
      return single(
        readChoice(cell, {
          words: new Map(Object.entries(of).map(([value, word]) => [word, value])),
          similar,
        }),
      );
    }
    case 'texts': {
      // Empty ones keep their place: each is told in other languages by it.
      const items = splitList(wholeText(cell));
      return { value: items.some(Boolean) ? items : undefined, notes: [] };
    }
    case 'words':
      return { value: filled(splitList(wholeText(cell)).filter(Boolean)), notes: [] };
    case 'reference': {
      const word = wholeText(cell);
      return word && column.to ? single(names(column.to).read(word)) : { notes: [] };
    }
    case 'references': {
      if (!column.to) return { notes: [] };
      const { values, notes } = names(column.to).readAll(wholeText(cell));
      return { value: filled(values), notes };
    }
  }
}
