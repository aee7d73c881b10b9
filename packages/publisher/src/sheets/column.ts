import type { ListName, Words } from './words.ts';

/**
 * How a cell is read: `text` in one language only, `office` one that must name no person, `localized` with translations, `texts` several of those,
 * `words` several short ones such as tags, `reference` and `references` by id or name, `line` a row of points,
 * `degrees` a longitude or latitude.
 */
export type Kind =
  | 'text'
  | 'link'
  | 'mailbox'
  | 'office'
  | 'localized'
  | 'markdown'
  | 'date'
  | 'timestamp'
  | 'number'
  | 'degrees'
  | 'perCent'
  | 'flag'
  | 'choice'
  | 'key'
  | 'reference'
  | 'references'
  | 'texts'
  | 'words'
  | 'line';

/** A column of a sheet, or a row of the sheet about the strategy itself. */
export interface SheetColumn {
  /** German heading. */
  readonly title: string;
  /** Field of the row's item, its parts parted by `/`; '' for the item itself. */
  readonly path: string;
  readonly kind: Kind;
  /** What to write there, in one or two German sentences; shown beside the heading. */
  readonly note: string;
  /** Letters that fit into it. */
  readonly width: number;
  /** True where no item is without it. */
  readonly isRequired?: boolean;
  /** True where something is only shown: what others have written, to read beside one's own. */
  readonly isShown?: boolean;
  /** Where references lead. */
  readonly to?: ListName;
  /** The words of a choice. */
  readonly words?: Words;
  /** Digits of a key that spreadsheets take for a number, with its leading zeros. */
  readonly digits?: number;
  /** Heading of a second column, with the id: what it names stays the same when the other is renamed. */
  readonly idTitle?: string;
}

type More = Partial<SheetColumn>;

const column =
  (kind: Kind, width: number) =>
  (title: string, path: string, note: string, more: More = {}): SheetColumn => ({
    title,
    path,
    kind,
    note,
    width,
    ...more,
  });

export const textColumn = column('text', 24);
export const localizedColumn = column('localized', 40);
export const markdownColumn = column('markdown', 60);
export const dateColumn = column('date', 16);
export const timestampColumn = column('timestamp', 22);
export const numberColumn = column('number', 14);
const degreesColumn = column('degrees', 11);
export const perCentColumn = column('perCent', 14);
export const keyColumn = column('key', 16);
export const textsColumn = column('texts', 36);
export const wordsColumn = column('words', 30);
export const lineColumn = column('line', 40);

/** Link to a web page, or to a mailbox or number (`mailto:`, `tel:`). */
export const linkColumn = (
  title: string,
  path: string,
  note: string,
  more: More = {},
): SheetColumn => ({
  ...textColumn(title, path, `${note} Mit https:// am Anfang.`, { width: 36, ...more }),
  kind: 'link',
});

/** Mailbox of an office, never a person's. */
export const mailboxColumn = (title: string, path: string): SheetColumn => ({
  ...textColumn(title, path, 'Funktionspostfach, nie die Adresse einer Person.', { width: 28 }),
  kind: 'mailbox',
});

export const flagColumn = (title: string, path: string, note: string): SheetColumn => ({
  ...textColumn(title, path, `${note} Schreiben Sie ja oder nein.`, { width: 14 }),
  kind: 'flag',
});

export const choiceColumn = (
  title: string,
  path: string,
  of: Words,
  note: string,
): SheetColumn => ({
  ...textColumn(title, path, note, { width: 20, words: of }),
  kind: 'choice',
});

export const referenceColumn = (
  title: string,
  path: string,
  to: ListName,
  note: string,
  more: More = {},
): SheetColumn => ({
  ...textColumn(title, path, note, { width: 28, to, ...more }),
  kind: 'reference',
});

export const referencesColumn = (
  title: string,
  path: string,
  to: ListName,
  note: string,
): SheetColumn => ({
  ...textColumn(title, path, `${note} Mehrere durch Strichpunkt getrennt.`, { width: 36, to }),
  kind: 'references',
});

/** Id of an item; made from its title where the cell is empty, and kept from then on. */
export const idColumn = (): SheetColumn =>
  textColumn(
    'Kennung',
    'id',
    'Bleibt immer gleich: Links auf der Website hängen daran. Bei neuen Zeilen leer lassen, sie entsteht von selbst.',
    { width: 22 },
  );

export const sampleColumn = (): SheetColumn =>
  flagColumn(
    'Beispiel',
    'sample',
    '„ja“, wenn der Eintrag erfunden ist; auf der Seite steht dann „Beispiel“ dabei.',
  );

/** Where a statement comes from: its title, address and date. */
export const sourceColumns = (of = '', path = 'source'): SheetColumn[] => [
  localizedColumn(`Quelle${of}`, `${path}/title`, 'Woher die Angabe stammt.', { width: 28 }),
  linkColumn(`Quelle${of}: Link`, `${path}/url`, 'Seite, auf der das steht.'),
  dateColumn(
    `Quelle${of}: Datum`,
    `${path}/date`,
    'Wann die Quelle erschienen ist oder gelesen wurde.',
  ),
];

/** Office that answers questions; never a person. */
export const contactColumns = (): SheetColumn[] => [
  {
    ...localizedColumn('Kontakt', 'contact/name', 'Amt oder Team, keine Person.', { width: 28 }),
    kind: 'office',
  },
  mailboxColumn('Kontakt: E-Mail', 'contact/email'),
  textColumn('Kontakt: Telefon', 'contact/phone', 'Wie gedruckt, mit Vorwahl.', { width: 20 }),
  linkColumn('Kontakt: Link', 'contact/url', 'Seite der Stelle.'),
];

/** Longitude and latitude, which maps show beside a place. */
export const pointColumns = (): SheetColumn[] => [
  degreesColumn('Länge', 'point/0', 'Geografische Länge, im Kreis Lippe etwa 8,9.'),
  degreesColumn('Breite', 'point/1', 'Geografische Breite, im Kreis Lippe etwa 52,0.'),
];

/** Whose row it is; the id beside the title holds when the title changes. */
export const measureColumn = (path = ''): SheetColumn =>
  referenceColumn('Maßnahme', path, 'measures', 'Titel oder Nummer der Maßnahme, um die es geht.', {
    isRequired: true,
    idTitle: 'Kennung der Maßnahme',
    width: 36,
  });

/** True for a column whose texts may be there in several languages. */
export const isTranslatable = ({ kind }: SheetColumn): boolean =>
  kind === 'localized' || kind === 'markdown' || kind === 'texts' || kind === 'office';
