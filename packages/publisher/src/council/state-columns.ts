import { partOf, statusOf } from '@strategy-widgets/feed';
import { ROLE } from '../sheets/words.ts';
import { column, DATE, TEXT, WORD, of, type CouncilColumn } from './council-column.ts';
import { germanText } from './council-row.ts';
import { dateCell, phaseCell, scheduleCell, whoseCell } from './state-words.ts';

/**
 * How far it is on the whole.
 *
 * @param where - parts the headings from those of a town
 */
const onTheWhole = (where: string): CouncilColumn[] => [
  column(`Status${where}`, 16, (row) => phaseCell(row), [
    'Wie weit die Maßnahme im Ganzen ist.',
    WORD,
    of('Status'),
  ]),
  column('Stand von', 20, whoseCell, [
    'Wessen Angabe der Status im Ganzen ist. „Aus den Angaben der Kommunen“ heißt: zusammengefasst, weil es keinen Gesamtstand gibt.',
    TEXT,
    `${of('Status')}; sonst ${of('Status', 'Beteiligung')}`,
  ]),
  column(`Zeitplan${where}`, 20, (row) => scheduleCell(row), [
    'Ob der Plan hält. „(berechnet)“ heißt: Das geplante Ende ist vorbei, und niemand hat etwas anderes angegeben.',
    WORD,
    of('Zeitplan'),
  ]),
];

const since = column(
  'Status seit',
  12,
  ({ strategy, measure, town }) => dateCell(statusOf(strategy, measure, town?.id).date),
  ['Seit wann der Status gilt.', DATE, of('Stand vom')],
);

const reason = column(
  'Begründung',
  30,
  (row) => germanText(row, statusOf(row.strategy, row.measure, row.town?.id).reason),
  ['Warum das so ist.', TEXT, of('Begründung')],
);

/** How far it is in one town, in its own words. */
const inTown = (name: string): CouncilColumn[] => {
  const own = (title: string) => of(title, 'Beteiligung');
  return [
    column(
      'Rolle',
      14,
      ({ strategy, measure, town }) => {
        const part = partOf(strategy, measure, town?.id ?? '');
        return part === 'owner' ? 'eigene Maßnahme' : ROLE.of[part];
      },
      [`Wie ${name} mitmacht.`, WORD, own('Rolle')],
    ),
    column(`Status in ${name}`, 16, (row) => phaseCell(row, row.town?.id), [
      `Wie weit die Maßnahme in ${name} ist.`,
      WORD,
      own('Status'),
    ]),
    { ...since, source: own('Stand vom') },
    column(`Zeitplan in ${name}`, 20, (row) => scheduleCell(row, row.town?.id), [
      `Ob der Plan in ${name} hält.`,
      WORD,
      own('Zeitplan'),
    ]),
    { ...reason, source: own('Begründung') },
    column('Anmerkung', 30, (row) => germanText(row, row.local?.note), [
      `Was in ${name} besonders ist.`,
      TEXT,
      own('Anmerkung'),
    ]),
  ];
};

/** How far measures are: on the whole, before that in the town whose list it is. */
export const stateColumns = (town: string | undefined): CouncilColumn[] =>
  town === undefined
    ? [...onTheWhole(''), since, reason]
    : [...inTown(town), ...onTheWhole(' insgesamt')];
