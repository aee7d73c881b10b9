import type { Lateness } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { phaseWord } from '../../shared/looks/phase.ts';
import { scheduleWord } from '../../shared/looks/schedule-mark.ts';
import { byWord, type Breakdown } from './rows.ts';
import { downloadCsv } from './csv.ts';

/** The table as it is downloaded. */
function tableRows(data: Breakdown): (string | number)[][] {
  const { by, phases, schedules, rows, total } = data;
  const sums = phases.map((phase) => total.byPhase.get(phase) ?? 0);
  const line = (label: string, sum: number, counts: readonly number[], late: Lateness) => [
    ...[label, sum, ...counts],
    ...schedules.map((status) => late[status]),
  ];
  return [
    [
      byWord(by),
      msg('Maßnahmen', { id: 'measures-unit' }),
      ...phases.map(phaseWord),
      ...schedules.map(scheduleWord),
    ],
    ...rows.map((row) => line(row.label, row.total, row.counts, row.late)),
    line(msg('Zusammen', { id: 'chart-total' }), total.total, sums, data.late),
  ];
}

/**
 * Hands the table to the resident as a file.
 *
 * @param strategy - id that its name begins with
 */
export function downloadTable(strategy: string, data: Breakdown): void {
  downloadCsv(`${strategy}-${data.by}`, tableRows(data));
}
