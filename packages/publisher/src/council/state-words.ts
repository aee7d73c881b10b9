import {
  confirmationOf,
  county,
  formatNumber,
  formatShortDate,
  scheduleOf,
  statusOf,
} from '@strategy-widgets/feed';
import { ORIGIN, PHASE, SCHEDULE } from '../sheets/words.ts';
import { writtenDate, type Written } from '../writing/write-value.ts';
import { inOneCell, type CouncilRow } from './council-row.ts';

/** A day as a date to sort by; what is less exact in words: „Q3 2026“, „Mai 2026“. */
export const dateCell = (date: string | undefined): Written =>
  date === undefined ? undefined : writtenDate(date, formatShortDate);

/** How far the measure is: in a town, or on the whole where none is named. */
export const phaseCell = ({ strategy, measure }: CouncilRow, town = ''): string =>
  PHASE.of[statusOf(strategy, measure, town).phase] ?? '';

/** Whether it keeps to its dates and who says so, in the words of the pages: „verspätet (berechnet)“. */
export function scheduleCell({ strategy, measure, now }: CouncilRow, town = ''): string {
  const { status, source, towns } = scheduleOf(strategy, measure, town, now);
  const word = SCHEDULE.of[status] ?? '';
  if (source === 'computed') return `${word} (berechnet)`;
  if (source !== 'towns') return word;
  const [name = '', ...others] = strategy.municipalities
    .filter(({ id }) => towns.includes(id))
    .map((one) => one.name);
  return others.length
    ? `${word} in ${formatNumber(towns.length, 'de')} Kommunen`
    : `${word} in ${name}`;
}

/** Whose state is told on the whole: no town's is told as that of all, nor the other way round (T-01). */
export function whoseCell({ strategy, measure }: CouncilRow): string {
  const { of, town } = statusOf(strategy, measure);
  if (of === 'town') return strategy.municipalities.find(({ id }) => id === town)?.name ?? '';
  if (of === 'towns') return 'aus den Angaben der Kommunen';
  const whole = county(strategy)?.name;
  return whole === undefined ? 'Gesamtstand' : `Gesamtstand (${whole})`;
}

const DAY = 'YYYY-MM-DD'.length;

/** As of when the state holds. */
export const confirmedCell = ({ strategy, measure, town, now }: CouncilRow): Written =>
  dateCell(confirmationOf(strategy, measure, town?.id, now).asOf?.slice(0, DAY));

const REMARKS = {
  unconfirmed: 'Stand seither nicht bestätigt',
  future: 'Stand liegt in der Zukunft',
} as const;

/** What a reader has to know before quoting the row. */
export function remarkCell({ strategy, measure, town, now }: CouncilRow): string {
  const { remark } = confirmationOf(strategy, measure, town?.id, now);
  const isSample = measure.sample || statusOf(strategy, measure, town?.id).sample;
  return inOneCell([
    isSample ? 'Beispiel' : '',
    measure.origin === 'proposal' ? (ORIGIN.of['proposal'] ?? '') : '',
    remark ? REMARKS[remark] : '',
  ]);
}
