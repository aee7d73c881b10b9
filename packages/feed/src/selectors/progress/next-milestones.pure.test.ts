import assert from 'node:assert/strict';
import { test } from 'vitest';
import { parseStrategy } from '../../parse/strategy.ts';
import { nextMilestones } from './next-milestones.ts';

const NOW = Date.UTC(2026, 10, 24);

const measure = (id: string, ...milestones: object[]) => ({ id, title: id, milestones });
const { strategy } = parseStrategy({
  schema: '1.0',
  id: 's',
  title: 'S',
  publisher: { name: 'Kreis' },
  defaultLanguage: 'de',
  licence: 'CC0-1.0',
  measures: [
    measure(
      'a',
      { title: 'Frühling', date: '2027-03', status: 'planned' },
      { title: 'vorbei', date: '2026-10', status: 'planned' },
      { title: 'dieses Jahr', date: '2026', status: 'planned' },
      { title: 'erreicht', date: '2027-01', status: 'reached' },
      { title: 'ohne Datum', status: 'planned' },
    ),
    measure(
      'b',
      { title: 'heute', date: '2026-11-24', status: 'moved' },
      { title: 'später', date: '2028-H2', status: 'planned' },
    ),
  ],
});

const titles = (limit: number) =>
  nextMilestones(strategy?.measures ?? [], NOW, limit).map(({ milestone }) => milestone.title);

test('what is still to come is named in its order, a date of today included', () => {
  assert.deepEqual(titles(9).toSorted(), ['Frühling', 'dieses Jahr', 'heute', 'später'].toSorted());
  assert.equal(titles(9).at(-1), 'später');
  assert.equal(titles(9).at(-2), 'Frühling');
});

test('no more are named than wanted', () => {
  assert.equal(titles(2).length, 2);
  assert.deepEqual(titles(0), []);
});
