import {
  choiceColumn,
  dateColumn,
  lineColumn,
  linkColumn,
  localizedColumn,
  measureColumn,
  numberColumn,
  pointColumns,
  referenceColumn,
  sampleColumn,
  textColumn,
  type SheetColumn,
} from './column.ts';
import type { Sheet } from './sheet.ts';
import { MILESTONE, RELATION } from './words.ts';

/** A sheet with what measures have several of. */
const ofMeasures = (
  title: string,
  about: string,
  field: string,
  columns: SheetColumn[],
): Sheet => ({
  title,
  about,
  shape: 'list',
  field,
  owner: measureColumn(),
  columns,
});

const url = (note: string, isRequired = false): SheetColumn =>
  linkColumn('Link', 'url', note, { isRequired });

/** What measures have several of, each in a sheet of its own. */
export const MEASURE_LISTS: readonly Sheet[] = [
  ofMeasures('Meilensteine', 'Wegmarken der Maßnahmen.', 'milestones', [
    localizedColumn('Titel', 'title', 'Was dann geschafft ist.', { isRequired: true }),
    dateColumn('Termin', 'date', 'Wann er erreicht sein soll.'),
    dateColumn('Erreicht am', 'reachedOn', 'Wann er erreicht wurde.'),
    choiceColumn('Stand', 'status', MILESTONE, 'Was daraus wurde.'),
    sampleColumn(),
  ]),
  ofMeasures('Aktuelles', 'Nachrichten zu Maßnahmen, mit Datum.', 'updates', [
    dateColumn('Datum', 'date', 'Wann es geschah.', { isRequired: true }),
    localizedColumn('Titel', 'title', 'Überschrift.'),
    localizedColumn('Text', 'text', 'Was geschehen ist, in wenigen Sätzen.'),
    url('Seite mit mehr dazu.'),
    sampleColumn(),
  ]),
  ofMeasures(
    'Frühere Enden',
    'Wann Maßnahmen vorher fertig sein sollten.',
    'schedule/earlierEnds',
    [
      dateColumn('Ende geplant', 'plannedEnd', 'Das frühere Ende.', { isRequired: true }),
      dateColumn('Geändert am', 'changedOn', 'Wann es verschoben wurde.'),
      localizedColumn('Begründung', 'reason', 'Warum.'),
    ],
  ),
  ofMeasures('Partner', 'Wer bei Maßnahmen mitmacht.', 'partners', [
    referenceColumn(
      'Einrichtung',
      'organization',
      'organizations',
      'Name aus dem Blatt Einrichtungen.',
      {
        isRequired: true,
      },
    ),
    localizedColumn('Rolle', 'role', 'Was der Partner tut.'),
  ]),
  ofMeasures('Orte', 'Wo Maßnahmen zu finden sind.', 'places', [
    localizedColumn('Name', 'name', 'Wie der Ort heißt.', { isRequired: true }),
    ...pointColumns(),
    referenceColumn('Kommune', 'municipality', 'municipalities', 'In welcher Kommune er liegt.'),
    lineColumn(
      'Verlauf',
      'line',
      'Weg oder Leitung: Länge und Breite jedes Punkts, zum Beispiel 8.90 52.03; 8.91 52.04.',
    ),
    lineColumn('Fläche', 'area', 'Umriss eines Gebiets, geschrieben wie ein Verlauf.'),
  ]),
  ofMeasures('Dokumente', 'Dateien zu Maßnahmen.', 'documents', [
    localizedColumn('Titel', 'title', 'Wie das Dokument heißt.', { isRequired: true }),
    url('Wo es steht.', true),
    textColumn('Dateiart', 'format', 'Zum Beispiel PDF.', { width: 12 }),
    dateColumn('Datum', 'date', 'Von wann es ist.'),
  ]),
  ofMeasures('Beschlüsse', 'Beschlüsse zu Maßnahmen.', 'decisions', [
    localizedColumn('Titel', 'title', 'Was beschlossen wurde.', { isRequired: true }),
    localizedColumn('Gremium', 'body', 'Rat oder Ausschuss.', { width: 24 }),
    dateColumn('Datum', 'date', 'Tag des Beschlusses.'),
    url('Seite des Beschlusses.'),
  ]),
  ofMeasures('Förderung', 'Woher Geld für Maßnahmen kommt.', 'funding', [
    localizedColumn('Programm', 'programme', 'Name des Programms.'),
    localizedColumn('Geldgeber', 'funder', 'Wer zahlt.'),
    numberColumn('Betrag in Euro', 'amount', 'Bewilligter Betrag.'),
    url('Seite des Programms.'),
    sampleColumn(),
  ]),
  ofMeasures('Bilder', 'Bilder zu Maßnahmen.', 'images', [
    url('Wo das Bild liegt.', true),
    localizedColumn('Beschreibung', 'alt', 'Was zu sehen ist, für alle, die es nicht sehen.', {
      isRequired: true,
    }),
    textColumn('Urheber', 'credit', 'Wer das Bild gemacht hat.', { isRequired: true }),
    textColumn('Lizenz', 'licence', 'Zum Beispiel CC-BY-4.0.', { isRequired: true, width: 16 }),
    numberColumn(
      'Mitte waagerecht',
      'focalPoint/0',
      'Was beim Zuschneiden sichtbar bleibt: 0 ist links, 1 rechts.',
    ),
    numberColumn('Mitte senkrecht', 'focalPoint/1', '0 ist oben, 1 unten.'),
  ]),
  ofMeasures('Verknüpfungen', 'Wie Maßnahmen zusammenhängen.', 'related', [
    choiceColumn('Art', 'type', RELATION, 'Was die eine mit der anderen zu tun hat.'),
    referenceColumn('Andere Maßnahme', 'measure', 'measures', 'Titel der anderen Maßnahme.', {
      isRequired: true,
      width: 36,
      idTitle: 'Kennung der anderen',
    }),
  ]),
];
