import {
  choiceColumn,
  dateColumn,
  idColumn,
  linkColumn,
  localizedColumn,
  mailboxColumn,
  numberColumn,
  referenceColumn,
  referencesColumn,
  sampleColumn,
  sourceColumns,
  textColumn,
  textsColumn,
  type SheetColumn,
} from './column.ts';
import type { Sheet } from './sheet.ts';
import { DIRECTION, MESSAGE, NEED, OBSERVATION } from './words.ts';

const INDICATORS: Sheet = {
  title: 'Kennzahlen',
  about: 'Woran man misst, ob die Ziele erreicht werden.',
  shape: 'list',
  field: 'indicators',
  columns: [
    idColumn(),
    localizedColumn('Titel', 'title', 'Was gemessen wird.', { isRequired: true }),
    localizedColumn('Beschreibung', 'description', 'Wie gemessen wird.'),
    localizedColumn('Gruppe', 'group', 'Überschrift, unter der Kennzahlen zusammenstehen.', {
      width: 24,
    }),
    textColumn('Einheit', 'unit', 'Zum Beispiel %.', { width: 12 }),
    choiceColumn(
      'Richtung',
      'direction',
      DIRECTION,
      'Was besser ist; ohne sie steht nirgends, ob ein Ziel erreicht ist.',
    ),
    numberColumn('Ausgangswert', 'baseline/value', 'Wo es losging.'),
    dateColumn('Ausgangswert vom', 'baseline/date', 'Wann das war.'),
    referenceColumn(
      'Kommune',
      'municipality',
      'municipalities',
      'Nur bei Kennzahlen einer einzelnen Kommune.',
    ),
    referencesColumn('Ziele', 'goals', 'goals', 'Zu welchen Zielen sie gehört.'),
    referencesColumn(
      'Handlungsfelder',
      'actionFields',
      'actionFields',
      'Zu welchen Handlungsfeldern sie gehört.',
    ),
    ...sourceColumns(),
    sampleColumn(),
  ],
};

const ofIndicators = (
  title: string,
  about: string,
  field: string,
  columns: SheetColumn[],
): Sheet => ({
  title,
  about,
  shape: 'list',
  field,
  owner: referenceColumn('Kennzahl', '', 'indicators', 'Titel der Kennzahl.', {
    isRequired: true,
    idTitle: 'Kennung der Kennzahl',
    width: 36,
  }),
  columns,
});

const value = (note: string): SheetColumn =>
  numberColumn('Wert', 'value', note, { isRequired: true });

const NEEDS: Sheet = {
  title: 'Anliegen',
  about: 'Was Menschen gewünscht haben und was daraus wird; nur, was veröffentlicht werden darf.',
  shape: 'list',
  field: 'needs',
  columns: [
    idColumn(),
    localizedColumn('Titel', 'title', 'Der Wunsch in einem Satz.', { isRequired: true }),
    localizedColumn('Text', 'text', 'Mehr dazu, ohne Namen.'),
    choiceColumn('Stand', 'state', NEED, 'Was daraus wird.'),
    localizedColumn('Antwort', 'answer', 'Was die Verwaltung dazu sagt.'),
    dateColumn('Datum', 'date', 'Wann es eingegangen ist.'),
    referenceColumn('Kommune', 'municipality', 'municipalities', 'Wo es hingehört.'),
    referencesColumn(
      'Handlungsfelder',
      'actionFields',
      'actionFields',
      'Zu welchen Handlungsfeldern es gehört.',
    ),
    referencesColumn('Maßnahmen', 'measures', 'measures', 'Welche Maßnahmen darauf antworten.'),
    ...sourceColumns(),
    sampleColumn(),
  ],
};

const ROUTES: Sheet = {
  title: 'Rückmeldewege',
  about: 'Wohin Nachrichten gehen: je Kommune, Handlungsfeld oder Art der Nachricht.',
  shape: 'list',
  field: 'feedbackRoutes',
  columns: [
    referenceColumn('Kommune', 'municipality', 'municipalities', 'Leer heißt: für alle.'),
    referenceColumn('Handlungsfeld', 'actionField', 'actionFields', 'Leer heißt: für alle.'),
    choiceColumn('Art', 'type', MESSAGE, 'Leer heißt: für jede Nachricht.'),
    linkColumn('Empfänger', 'endpoint', 'Adresse des Empfängers, der Nachrichten aufbewahrt.'),
    mailboxColumn('E-Mail', 'email'),
    linkColumn('Link', 'link', 'Seite mit einem eigenen Formular.'),
    linkColumn('Datenschutz', 'privacyUrl', 'Seite mit der Datenschutzerklärung.'),
    numberColumn('Antwort in Tagen', 'responseDays', 'Nur, was auch versprochen ist.'),
    sampleColumn(),
  ],
};

const TERMS: Sheet = {
  title: 'Begriffe',
  about: 'Fachwörter und was sie heißen.',
  shape: 'list',
  field: 'terms',
  columns: [
    idColumn(),
    localizedColumn('Begriff', 'term', 'Das Fachwort.', { isRequired: true, width: 24 }),
    localizedColumn('Bedeutung', 'meaning', 'Was es heißt, in einem Satz.', {
      isRequired: true,
      width: 60,
    }),
    textsColumn(
      'Andere Wörter',
      'synonyms',
      'Wörter für dasselbe, auch Abkürzungen. Mehrere durch Strichpunkt getrennt.',
    ),
    sampleColumn(),
  ],
};

const REVIEWS: Sheet = {
  title: 'Geprüft',
  about:
    'Wer die Texte einer Sprache geprüft hat, zum Beispiel eine Prüfgruppe für Leichte Sprache.',
  shape: 'map',
  field: 'reviewedBy',
  columns: [
    textColumn('Sprache', '', 'Kürzel der Sprache, zum Beispiel de-simple.', {
      isRequired: true,
      width: 14,
    }),
    localizedColumn('Geprüft von', '', 'Wer geprüft hat.', { isRequired: true }),
  ],
};

const LABELS: Sheet = {
  title: 'Wörter',
  about: 'Eigene Wörter statt der üblichen, für alle oder auf den Seiten einer Kommune.',
  shape: 'map',
  field: 'labels',
  owner: referenceColumn('Kommune', '', 'municipalities', 'Leer heißt: überall.', { width: 24 }),
  columns: [
    textColumn('Stelle', '', 'Kurzname der Stelle, zum Beispiel phase-planned.', {
      isRequired: true,
    }),
    localizedColumn('Wort', '', 'Was dort stehen soll.', { isRequired: true }),
  ],
};

export const INDICATOR_SHEETS: readonly Sheet[] = [
  INDICATORS,
  ofIndicators('Messwerte', 'Was gemessen wurde.', 'observations', [
    dateColumn('Datum', 'date', 'Wann gemessen wurde.', { isRequired: true }),
    value('Der Messwert, als Zahl ohne Einheit.'),
    choiceColumn('Art', 'kind', OBSERVATION, 'Wie sicher der Wert ist.'),
    textColumn('Reihe', 'series', 'Name der Reihe, zum Beispiel eine Kommune.'),
  ]),
  ofIndicators('Zielwerte', 'Was erreicht werden soll.', 'targets', [
    dateColumn('Datum', 'date', 'Bis wann.', { isRequired: true }),
    value('Der Zielwert, als Zahl ohne Einheit.'),
  ]),
  ofIndicators('Vergleichswerte', 'Womit man eine Kennzahl vergleichen kann.', 'referenceLines', [
    localizedColumn('Titel', 'title', 'Zum Beispiel Durchschnitt des Landes.', {
      isRequired: true,
    }),
    value('Der Wert, als Zahl ohne Einheit.'),
    dateColumn('Datum', 'date', 'Für wann er gilt.'),
    ...sourceColumns(),
  ]),
];

export const OTHER_SHEETS: readonly Sheet[] = [NEEDS, ROUTES, TERMS, REVIEWS, LABELS];
