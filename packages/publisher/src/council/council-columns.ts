import { progressOf } from '@strategy-widgets/feed';
import { METHOD } from '../sheets/words.ts';
import {
  column,
  DATE,
  SEVERAL,
  TEXT,
  WORD,
  of,
  ofEither,
  type CouncilColumn,
} from './council-column.ts';
import { addressOf, contactOf, leadsOf, townsOf } from './council-people.ts';
import { germanText, titlesAt, type CouncilRow } from './council-row.ts';
import { stateColumns } from './state-columns.ts';
import { confirmedCell, dateCell, remarkCell } from './state-words.ts';

const WHAT: readonly CouncilColumn[] = [
  column('Nummer', 9, ({ measure }) => measure.code, [
    'Nummer der Maßnahme in der gedruckten Strategie.',
    TEXT,
    of('Nummer'),
  ]),
  column(
    'Handlungsfeld',
    20,
    (row) => titlesAt(row, row.strategy.actionFields, row.measure.actionFields),
    [
      'Themen, zu denen die Maßnahme gehört; nach dem ersten ist die Liste geordnet.',
      SEVERAL,
      of('Handlungsfelder'),
    ],
  ),
  column('Maßnahme', 30, (row) => germanText(row, row.texts.title), [
    'Titel der Maßnahme.',
    TEXT,
    of('Titel'),
  ]),
  column('Kurzbeschreibung', 40, (row) => germanText(row, row.texts.teaser), [
    'Worum es geht, in einem Satz.',
    TEXT,
    `${of('Kurztext')}; in der Liste einer Kommune ihr eigener`,
  ]),
];

const DATES = (
  [
    ['Beginn geplant', 'plannedStart', 'Wann es losgehen soll.'],
    ['Beginn', 'actualStart', 'Wann es losgegangen ist.'],
    [
      'Ende geplant',
      'plannedEnd',
      'Wann es fertig sein soll; „dauerhaft“, wenn sie kein Ende hat.',
    ],
    ['Ende', 'actualEnd', 'Wann es fertig geworden ist.'],
  ] as const
).map(([title, field, meaning]) =>
  column(
    title,
    13,
    ({ measure: { schedule } }) =>
      field === 'plannedEnd' && schedule?.continuous && schedule.plannedEnd === undefined
        ? 'dauerhaft'
        : dateCell(schedule?.[field]),
    [meaning, DATE, of(title)],
  ),
);

const progressIn = ({ strategy, measure, town }: CouncilRow) =>
  progressOf(strategy, measure, town?.id);

const AMOUNTS: readonly CouncilColumn[] = [
  column('Fortschritt in %', 12, (row) => progressIn(row)?.value, [
    'Wie viel geschafft ist; leer heißt: keine Angabe, nie 0.',
    'Zahl von 0 bis 100, in Prozent',
    ofEither('Fortschritt (%)'),
  ]),
  column('Fortschritt ermittelt', 18, (row) => METHOD.of[progressIn(row)?.method ?? ''], [
    'Woher diese Zahl kommt.',
    WORD,
    ofEither('Fortschritt ermittelt'),
  ]),
  column('Kosten', 22, (row) => germanText(row, row.measure.cost?.text), [
    'Kosten in Worten.',
    TEXT,
    of('Kosten'),
  ]),
  column('Kosten in Euro', 14, ({ measure }) => measure.cost?.amount, [
    'Kosten als Betrag; leer heißt: keine Angabe.',
    'Zahl, in Euro',
    of('Kosten: Betrag'),
  ]),
];

const PEOPLE: readonly CouncilColumn[] = [
  column('Federführung', 24, leadsOf, [
    'Wer leitet. Wo keine Einrichtung genannt ist, stehen hier die Kommunen, die federführend sind.',
    SEVERAL,
    `${of('Federführung')}; sonst ${of('Rolle', 'Beteiligung')}`,
  ]),
  column('Beteiligte Kommunen', 28, townsOf, [
    'Kommunen, die leiten oder mitmachen; wer nur interessiert ist, fehlt.',
    SEVERAL,
    of('Kommune', 'Beteiligung'),
  ]),
  column('Ziele', 26, (row) => titlesAt(row, row.strategy.goals, row.measure.goals), [
    'Welchen Zielen die Maßnahme dient.',
    SEVERAL,
    of('Ziele'),
  ]),
  column('Kontakt', 28, contactOf, [
    'Amt oder Team, das Fragen beantwortet: das der Kommune, sonst das gemeinsame.',
    SEVERAL,
    ofEither('Kontakt'),
  ]),
];

const LAST: readonly CouncilColumn[] = [
  column('Stand der Angaben', 14, confirmedCell, [
    'Wann den Stand zuletzt jemand bestätigt hat; sonst, wann die Maßnahme zuletzt geändert oder die Strategie veröffentlicht wurde.',
    DATE,
    `${ofEither('Stand bestätigt am')}; sonst ${of('Geändert am')}`,
  ]),
  column('Hinweis', 24, remarkCell, [
    '„Beispiel“: erfunden. „Vorschlag“: nicht beschlossen. „seither nicht bestätigt“: älter, als die Redaktion sich vorgenommen hat.',
    SEVERAL,
    `${of('Beispiel')}; ${of('Herkunft')}; Blatt Strategie, Prüfabstand in Tagen`,
  ]),
  {
    ...column('Link', 34, addressOf, [
      'Seite, auf der die Maßnahme steht.',
      'Adresse einer Seite',
      `${of('Seite: Handlungsfelder', 'Kommunen')}; sonst ${of('Link', 'Beteiligung')}`,
    ]),
    isLink: true,
  },
];

/** The columns of a list, in their order. */
export const columnsFor = (town: string | undefined): readonly CouncilColumn[] => [
  ...WHAT,
  ...stateColumns(town),
  ...DATES,
  ...AMOUNTS,
  ...PEOPLE,
  ...LAST,
];
