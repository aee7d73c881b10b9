import {
  choiceColumn,
  dateColumn,
  flagColumn,
  linkColumn,
  localizedColumn,
  mailboxColumn,
  numberColumn,
  sourceColumns,
  textColumn,
  timestampColumn,
  wordsColumn,
  type SheetColumn,
} from './column.ts';
import type { Sheet } from './sheet.ts';
import { STAGE } from './words.ts';

/** Words for both ends of an axis of the value map. */
const axis = (name: string, path: string, start: string, end: string): SheetColumn[] => [
  localizedColumn(
    `Werteachse ${name}: ${start}`,
    `valueAxes/${path}/start`,
    `Was ${start} in der Wertekarte steht.`,
  ),
  localizedColumn(
    `Werteachse ${name}: ${end}`,
    `valueAxes/${path}/end`,
    `Was ${end} in der Wertekarte steht.`,
  ),
];

/** What there is once: each field a row. */
export const STRATEGY: Sheet = {
  title: 'Strategie',
  about: 'Was für die ganze Strategie gilt: Titel, Herausgeber, Vision.',
  shape: 'single',
  field: '',
  columns: [
    textColumn(
      'Kennung',
      'id',
      'Kurzname der Strategie aus Kleinbuchstaben, Ziffern und Bindestrichen. Bleibt immer gleich.',
      { isRequired: true },
    ),
    localizedColumn('Titel', 'title', 'Name der Strategie.', { isRequired: true }),
    localizedColumn('Kurzfassung', 'summary', 'Worum es geht, in zwei oder drei Sätzen.'),
    dateColumn('Beginn', 'period/start', 'Ab wann die Strategie gilt.'),
    dateColumn('Ende', 'period/end', 'Bis wann die Strategie gilt.'),
    localizedColumn('Beschlossen von', 'adoptedBy', 'Zum Beispiel Kreistag.'),
    dateColumn('Beschlossen am', 'adoptedOn', 'Tag des Beschlusses.'),
    localizedColumn('Herausgeber', 'publisher/name', 'Wer für die Angaben einsteht.', {
      isRequired: true,
    }),
    linkColumn('Herausgeber: Link', 'publisher/url', 'Seite des Herausgebers.'),
    mailboxColumn('Herausgeber: E-Mail', 'publisher/email'),
    textColumn(
      'Sprache',
      'defaultLanguage',
      'Kürzel der Sprache, in der diese Mappe geschrieben ist, meist de.',
      { isRequired: true },
    ),
    wordsColumn(
      'Sprachen',
      'languages',
      'Alle Sprachen, in denen es wenigstens einen Teil der Texte gibt, zum Beispiel de; de-simple; en.',
    ),
    linkColumn(
      'Gebärdensprache',
      'signLanguage',
      'Seite oder Film, der die Strategie in Gebärdensprache erklärt.',
    ),
    textColumn('Lizenz', 'licence', 'Lizenz der Texte, zum Beispiel CC-BY-4.0.', {
      isRequired: true,
    }),
    ...sourceColumns(),
    numberColumn(
      'Prüfabstand in Tagen',
      'reviewIntervalDays',
      'Nach so vielen Tagen ohne Bestätigung steht dabei, wie alt ein Stand ist.',
    ),
    localizedColumn(
      'Hinweis',
      'notice',
      'Steht bei jedem Widget, zum Beispiel dass Texte noch nicht geprüft sind.',
    ),
    textColumn(
      'Grenzen',
      'boundaries',
      'Datei mit den Gemeindegrenzen, neben dem Feed auch nur ihr Name.',
    ),
    localizedColumn('Vision', 'vision/text', 'Der Satz, der für alle gilt.'),
    localizedColumn('Leitspruch', 'vision/claim', 'Kurzer Spruch für die Öffentlichkeit.'),
    choiceColumn('Stand der Vision', 'vision/stage', STAGE, 'Ob der Satz beschlossen ist.'),
    localizedColumn(
      'Anmerkung zur Vision',
      'vision/note',
      'Was der Satz ist, zum Beispiel „Entwurf, Workshop 11.05.2022“.',
    ),
    ...sourceColumns(' der Vision', 'vision/source'),
    ...sourceColumns(' des Leitspruchs', 'vision/claimSource'),
    flagColumn('Beispiel: Vision', 'vision/sample', '„ja“, wenn die Vision erfunden ist.'),
    ...axis('waagerecht', 'horizontal', 'links', 'rechts'),
    ...axis('senkrecht', 'vertical', 'unten', 'oben'),
    flagColumn('Beispiel', 'sample', '„ja“, wenn die ganze Strategie erfunden ist.'),
    textColumn('Format', 'schema', 'Version des Formats; bitte nicht ändern.'),
    textColumn('Fassung', 'revision', 'Entsteht beim Veröffentlichen; bitte nicht ändern.'),
    timestampColumn(
      'Erzeugt am',
      'generatedAt',
      'Entsteht beim Veröffentlichen; bitte nicht ändern.',
    ),
  ],
};
