import { localizedColumn, textColumn, type SheetColumn } from './column.ts';
import { CORE_SHEETS } from './core-sheets.ts';
import { MEASURE_LISTS } from './lists-of-measures.ts';
import { MEASURES, PARTICIPATIONS } from './measure-sheets.ts';
import { INDICATOR_SHEETS, OTHER_SHEETS } from './other-sheets.ts';
import type { Sheet } from './sheet.ts';
import { STRATEGY } from './strategy-sheet.ts';

/** Sheets that editors open most, in the order of their work; the others follow as they are. */
const FIRST = [
  'Strategie',
  'Kommunen',
  'Werte',
  'Ziele',
  'Handlungsfelder',
  'Maßnahmen',
  'Beteiligung',
  'Meilensteine',
  'Kennzahlen',
  'Messwerte',
  'Aktuelles',
  'Anliegen',
  'Begriffe',
];

const rank = ({ title }: Sheet): number => {
  const at = FIRST.indexOf(title);
  return at < 0 ? FIRST.length : at;
};

/** The sheets with content, in the order of the workbook; owners stand before what they own. */
export const SHEETS: readonly Sheet[] = [
  STRATEGY,
  ...CORE_SHEETS,
  MEASURES,
  PARTICIPATIONS,
  ...MEASURE_LISTS,
  ...INDICATOR_SHEETS,
  ...OTHER_SHEETS,
].sort((a, b) => rank(a) - rank(b));

/** Sheets that explain or offer something and hold nothing to publish. */
export const GUIDE = 'Anleitung';
export const CHOICES = 'Listen';

/** Texts in other languages, for everything that has an id. */
export const TRANSLATIONS = {
  title: 'Übersetzungen',
  about: 'Texte in weiteren Sprachen: je Text und Sprache eine Zeile.',
  columns: [
    textColumn('Blatt', 'sheet', 'Name des Blatts, auf dem der deutsche Text steht.', {
      isRequired: true,
    }),
    textColumn('Kennung', 'id', 'Kennung der Zeile; leer für das Blatt Strategie.'),
    textColumn('Feld', 'field', 'Überschrift der Spalte.', { isRequired: true, width: 22 }),
    textColumn('Sprache', 'language', 'Kürzel der Sprache, zum Beispiel de-simple oder en.', {
      isRequired: true,
      width: 12,
    }),
    localizedColumn('Text', 'text', 'Der Text in dieser Sprache.', { isRequired: true, width: 60 }),
  ],
} as const;

/** Headings of a column: its own, and that of the id beside it. */
export const headingsOf = ({ title, idTitle }: SheetColumn): string[] =>
  idTitle === undefined ? [title] : [title, idTitle];

/** Columns of a sheet of shape `single`, whose rows are the columns of others. */
export const NAME = textColumn('Angabe', '', 'Worum es geht.', { isRequired: true, width: 30 });
export const VALUE = localizedColumn('Wert', '', 'Ihre Angabe.', { width: 70 });

export const EXPLANATION = textColumn('Erklärung', '', '', { width: 60 });

/** Columns in which an item's names stand: what people write where they mean it. */
export const NAME_PATHS: ReadonlySet<string> = new Set([
  'title',
  'name',
  'officialName',
  'term',
  'code',
  'ags',
]);
