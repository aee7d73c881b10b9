import { median } from '../figures.mjs';
import { GOALS } from './goals.mjs';

const FIGURES = ['bytes', 'settled', 'requests', 'done', 'task', 'tbt', 'shift', 'keys75'];
const COLUMNS = {
  bytes: 'kB',
  settled: 'kB in all',
  requests: 'requests',
  done: 'done',
  task: 'task',
  tbt: 'TBT',
  shift: 'CLS',
  keys75: 'key p75',
};

const inUnits = (figure, value) => {
  if (!Number.isFinite(value)) return '–';
  if (figure === 'bytes' || figure === 'settled') return (value / 1000).toFixed(1);
  return figure === 'shift' ? value.toFixed(4) : Math.round(value).toLocaleString('en');
};

/** Row name → the median of each figure, and its lowest and highest. */
export function summaryOf(visits) {
  return Object.fromEntries(
    Object.entries(visits).map(([name, list]) => {
      const valuesOf = (figure) => list.map((visit) => visit[figure]).filter(Number.isFinite);
      const medians = FIGURES.map((figure) => [figure, median(valuesOf(figure))]);
      const ranges = FIGURES.map((figure) => {
        const values = valuesOf(figure);
        return [figure, [Math.min(...values), Math.max(...values)]];
      });
      return [name, { ...Object.fromEntries(medians), ranges: Object.fromEntries(ranges) }];
    }),
  );
}

const cellOf = (figure, { [figure]: value, ranges }) => {
  const text = inUnits(figure, value);
  const [low, high] = ranges[figure].map((end) => inUnits(figure, end));
  return low === high ? text : `${text} (${low}–${high})`;
};

export function printTable(rows) {
  const lines = [
    ['page', ...FIGURES.map((figure) => COLUMNS[figure])],
    ...Object.entries(rows).map(([name, row]) => [name, ...FIGURES.map((one) => cellOf(one, row))]),
  ];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines) {
    const cells = line.map((cell, column) =>
      column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
    );
    console.log(cells.join('  '));
  }
}

/** Every comparison for one build of ours, as far as its pages were measured. */
export function ratiosOf(rows, suffix = '') {
  const own = Object.fromEntries(
    Object.entries(rows).flatMap(([name, row]) => {
      if (suffix && name.endsWith(suffix)) return [[name.slice(0, -suffix.length), row]];
      return suffix && name.startsWith('ours-') ? [] : [[name, row]];
    }),
  );
  return GOALS.flatMap(({ title, ours, peer, figure, most }) => {
    const [mine, theirs] = [ours(own), peer?.(own)];
    if (!Number.isFinite(mine) || (peer && !Number.isFinite(theirs))) return [];
    const value = peer ? mine / theirs : mine;
    return [
      { title, mine, theirs, figure, value, most, isMet: most === undefined || value <= most },
    ];
  });
}

/** @param before - the same ratios of another build, shown beside them */
export function printRatios(ratios, before) {
  for (const { title, mine, theirs, figure, value, most, isMet } of ratios) {
    const text = (number) => (theirs === undefined ? inUnits(figure, number) : number.toFixed(3));
    const sum =
      theirs === undefined ? '' : ` = ${inUnits(figure, mine)} / ${inUnits(figure, theirs)}`;
    const old = before.find((one) => one.title === title);
    const goal = most === undefined ? '' : `, goal ≤ ${most} ${isMet ? '✓' : '✗'}`;
    console.log(
      `  ${title}: ${text(value)}${sum}${goal}${old ? `, before ${text(old.value)}` : ''}`,
    );
  }
}
