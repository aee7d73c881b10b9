import {
  choiceColumn,
  flagColumn,
  idColumn,
  keyColumn,
  linkColumn,
  localizedColumn,
  numberColumn,
  pointColumns,
  referenceColumn,
  referencesColumn,
  sampleColumn,
  sourceColumns,
  textColumn,
} from './column.ts';
import type { Sheet } from './sheet.ts';
import { ORGANIZATION, SCOPE, TOWN_KIND } from './words.ts';

const TOWNS: Sheet = {
  title: 'Kommunen',
  about: 'Städte und Gemeinden, dazu der Kreis.',
  shape: 'list',
  field: 'municipalities',
  columns: [
    idColumn(),
    textColumn('Name', 'name', 'Name im Alltag, zum Beispiel Lemgo.', { isRequired: true }),
    textColumn(
      'Amtlicher Name',
      'officialName',
      'Name mit Zusatz, zum Beispiel Alte Hansestadt Lemgo.',
      {
        width: 30,
      },
    ),
    choiceColumn('Art', 'kind', TOWN_KIND, 'Stadt, Gemeinde oder Kreis.'),
    keyColumn('AGS', 'ags', 'Amtlicher Gemeindeschlüssel mit 8 Ziffern.', { digits: 8, width: 12 }),
    keyColumn('ARS', 'ars', 'Amtlicher Regionalschlüssel mit 12 Ziffern.', { digits: 12 }),
    linkColumn('Link', 'url', 'Website der Kommune.'),
    textColumn('Farbwelt', 'theme', 'Kurzname der Farbwelt, zum Beispiel lemgo.', { width: 16 }),
    ...pointColumns(),
    numberColumn('Menschen', 'population', 'Zahl der Einwohnerinnen und Einwohner.'),
    ...sourceColumns(' der Zahl', 'populationSource'),
    numberColumn('Fläche in km²', 'area', 'Fläche in Quadratkilometern.'),
    linkColumn('Seite: Vision', 'pages/vision-banner', 'Eigene Seite mit der Vision.'),
    linkColumn(
      'Seite: Handlungsfelder',
      'pages/action-field-explorer',
      'Eigene Seite mit den Maßnahmen.',
    ),
    linkColumn('Seite: Karte', 'pages/project-map', 'Eigene Seite mit der Karte.'),
    linkColumn('Seite: Fortschritt', 'pages/progress-chart', 'Eigene Seite mit dem Fortschritt.'),
    linkColumn('Seite: Rückmeldung', 'pages/feedback-form', 'Eigene Seite mit dem Formular.'),
    sampleColumn(),
  ],
};

const ORGANIZATIONS: Sheet = {
  title: 'Einrichtungen',
  about: 'Wer Maßnahmen leitet oder dabei mitmacht.',
  shape: 'list',
  field: 'organizations',
  columns: [
    idColumn(),
    localizedColumn('Name', 'name', 'Name der Einrichtung.', { isRequired: true }),
    choiceColumn('Art', 'kind', ORGANIZATION, 'Was für eine Einrichtung es ist.'),
    referenceColumn('Kommune', 'municipality', 'municipalities', 'Wo sie zu Hause ist.'),
    linkColumn('Link', 'url', 'Website der Einrichtung.'),
    sampleColumn(),
  ],
};

const VALUES: Sheet = {
  title: 'Werte',
  about: 'Wofür die Strategie steht.',
  shape: 'list',
  field: 'values',
  columns: [
    idColumn(),
    localizedColumn('Name', 'name', 'Der Wert in einem Wort.', { isRequired: true, width: 24 }),
    localizedColumn('Bedeutung', 'meaning', 'Was er im Alltag heißt, in einem Satz.'),
    choiceColumn(
      'Gilt für',
      'scope',
      SCOPE,
      'Ob der Wert alle verbindet oder zu einzelnen Kommunen gehört.',
    ),
    referencesColumn(
      'Kommunen',
      'municipalities',
      'municipalities',
      'Zu welchen Kommunen ein Wert gehört, der nicht für alle gilt.',
    ),
    numberColumn(
      'Lage waagerecht',
      'position/0',
      'Platz in der Wertekarte, von -1 (links) bis 1 (rechts).',
    ),
    numberColumn(
      'Lage senkrecht',
      'position/1',
      'Platz in der Wertekarte, von -1 (unten) bis 1 (oben).',
    ),
    referencesColumn('Ziele', 'goals', 'goals', 'Welche Ziele er trägt.'),
    ...sourceColumns(),
    sampleColumn(),
  ],
};

const GOALS: Sheet = {
  title: 'Ziele',
  about: 'Die Kernziele.',
  shape: 'list',
  field: 'goals',
  columns: [
    idColumn(),
    localizedColumn('Titel', 'title', 'Das Ziel in wenigen Worten.', { isRequired: true }),
    localizedColumn('Beschreibung', 'description', 'Was erreicht werden soll.'),
    ...sourceColumns(),
    sampleColumn(),
  ],
};

const FIELDS: Sheet = {
  title: 'Handlungsfelder',
  about: 'Die Themen, nach denen Maßnahmen geordnet sind.',
  shape: 'list',
  field: 'actionFields',
  columns: [
    idColumn(),
    localizedColumn('Titel', 'title', 'Name des Handlungsfelds.', { isRequired: true, width: 30 }),
    localizedColumn('Beschreibung', 'description', 'Worum es geht, in einem Satz.'),
    flagColumn('Querschnitt', 'crossCutting', '„ja“, wenn es alle anderen betrifft.'),
    textColumn('Symbol', 'icon', 'Name eines Symbols.', { width: 14 }),
    numberColumn('Reihenfolge', 'order', 'Platz in Listen, 1 zuerst.'),
    referencesColumn('Ziele', 'goals', 'goals', 'Welchen Zielen es dient.'),
    ...sourceColumns(),
    sampleColumn(),
  ],
};

const DRAFTS: Sheet = {
  title: 'Weitere Entwürfe',
  about: 'Andere Fassungen der Vision, die zur Wahl stehen oder standen.',
  shape: 'list',
  field: 'vision/alternatives',
  columns: [localizedColumn('Text', '', 'Der ganze Satz.', { isRequired: true, width: 80 })],
};

const LOCAL_VISIONS: Sheet = {
  title: 'Vision vor Ort',
  about: 'Was eine Kommune der gemeinsamen Vision hinzufügt.',
  shape: 'list',
  field: 'vision/local',
  columns: [
    referenceColumn('Kommune', 'municipality', 'municipalities', 'Wessen Satz es ist.', {
      isRequired: true,
    }),
    localizedColumn('Text', 'text', 'Der Satz der Kommune.', { isRequired: true, width: 60 }),
    ...sourceColumns(),
    sampleColumn(),
  ],
};

/** The lists that measures refer to, and what belongs to the vision. */
export const CORE_SHEETS: readonly Sheet[] = [
  TOWNS,
  ORGANIZATIONS,
  VALUES,
  GOALS,
  FIELDS,
  DRAFTS,
  LOCAL_VISIONS,
];
