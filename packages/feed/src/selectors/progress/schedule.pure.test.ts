import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStrategy } from '../../parse/strategy.ts';
import type { Measure } from '../../generated/types.ts';
import { facetCounts, lateness, measuresMatching } from '../filter/matching.ts';
import type { MeasureFilter } from '../filter/measure-filter.ts';
import { isShownIn } from '../towns/participation.ts';
import { phaseRows } from './phase-rows.ts';
import { finishedLate, scheduleOf } from './schedule.ts';

const read = (name: string, change: object = {}) => {
  const file = new URL(`../../../fixtures/${name}.json`, import.meta.url);
  const raw = JSON.parse(readFileSync(file, 'utf8')) as object;
  const { strategy } = parseStrategy({ ...raw, ...change });
  assert.ok(strategy);
  return strategy;
};

const strategy = read('cases/late');
const NOW = Date.UTC(2026, 10, 29);
const [a, b, c, d] = strategy.measures as [Measure, Measure, Measure, Measure];

const one = (measure: object, participations: object[] = []) => {
  const small = read('cases/late', {
    measures: [{ id: 'x', title: 'X', ...measure }],
    participations,
  });
  return { small, x: small.measures[0]! };
};
const lateOn = (now: number, measure: object) => {
  const { small, x } = one(measure);
  return scheduleOf(small, x, '', now).source === 'computed';
};

describe('T-03: a measure is late', () => {
  it('T-02: as it is stated, else computed, else as towns report', () => {
    expect(scheduleOf(strategy, a, '', NOW)).to.include({ status: 'delayed', source: 'stated' });
    expect(scheduleOf(strategy, b, '', NOW)).to.include({ status: 'delayed', source: 'computed' });
    expect(scheduleOf(strategy, c, '', NOW)).to.deep.equal({
      status: 'delayed',
      source: 'towns',
      towns: ['lemgo'],
    });
    expect(scheduleOf(strategy, d, '', NOW)).to.deep.equal({ status: 'unknown', towns: [] });
  });

  it('T-01: in a town by its own word only', () => {
    expect(scheduleOf(strategy, c, 'lemgo', NOW)).to.include({ source: 'stated' });
    expect(scheduleOf(strategy, c, 'detmold', NOW).status).to.equal('unknown');
    const dates = { status: { phase: 'implementation' }, schedule: { plannedEnd: '2020' } };
    const part = { measure: 'x', municipality: 'lemgo', phase: 'planned' };
    const shared = one(dates, [part]);
    expect(scheduleOf(shared.small, shared.x, 'lemgo', NOW).status).to.equal('unknown');
    const owned = one({ ...dates, owner: 'lemgo' }, [part]);
    expect(scheduleOf(owned.small, owned.x, 'lemgo', NOW).source).to.equal('computed');
  });

  it('only when the whole of a fuzzy date is over by a day', () => {
    const until = (plannedEnd: string) => ({
      status: { phase: 'implementation' },
      schedule: { plannedEnd },
    });
    for (const [end, last] of [
      ['2026', Date.UTC(2027, 0)],
      ['2026-H1', Date.UTC(2026, 6)],
      ['2026-Q3', Date.UTC(2026, 9)],
      ['2026-05', Date.UTC(2026, 5)],
      ['2026-05-11', Date.UTC(2026, 4, 12)],
    ] as const) {
      expect(lateOn(last + 864e5 - 1, until(end)), end).to.equal(false);
      expect(lateOn(last + 864e5, until(end)), end).to.equal(true);
    }
  });

  it('only while its end is still to be kept, and by dates that fit each other', () => {
    const ended = { plannedEnd: '2020' };
    for (const phase of ['completed', 'continuous', 'discontinued', 'merged', 'unknown'])
      expect(lateOn(NOW, { status: { phase }, schedule: ended }), phase).to.equal(false);
    for (const phase of ['idea', 'planned', 'preparation', 'implementation', 'paused'])
      expect(lateOn(NOW, { status: { phase }, schedule: ended }), phase).to.equal(true);
    const status = { phase: 'implementation' };
    for (const more of [{ actualEnd: '2021' }, { continuous: true }, { plannedStart: '2021' }])
      expect(lateOn(NOW, { status, schedule: { ...ended, ...more } })).to.equal(false);
    expect(lateOn(NOW, { status, schedule: { ...ended, plannedStart: '2019' } })).to.equal(true);
  });

  it('at risk where no town is late, and not by towns that do not show it', () => {
    const reports = (lemgo: object, detmold: object) => {
      const { small, x } = one({}, [
        { measure: 'x', municipality: 'lemgo', ...lemgo },
        { measure: 'x', municipality: 'detmold', ...detmold },
      ]);
      return scheduleOf(small, x, '', NOW);
    };
    const risk = { schedule: 'atRisk' };
    expect(reports(risk, { schedule: 'onTime' })).to.deep.include({ status: 'atRisk' });
    expect(reports(risk, { schedule: 'delayed' })).to.deep.include({ towns: ['detmold'] });
    const left = reports({ ...risk, hidden: true }, { ...risk, role: 'notPlanned' });
    expect(left.status).to.equal('unknown');
  });

  it('tells what was finished late', () => {
    expect([a, b, c, d].map(finishedLate)).to.deep.equal([false, false, true, false]);
  });
});

const lippe = read('lippe/strategy');
const towns = lippe.municipalities.map(({ id }) => id);
const filters: fc.Arbitrary<MeasureFilter> = fc.record(
  {
    text: fc.constantFrom('', 'digital'),
    actionField: fc.subarray(
      lippe.actionFields.map(({ id }) => id),
      { maxLength: 2 },
    ),
    phase: fc.subarray(['implementation', 'planned', 'completed'] as const),
    schedule: fc.subarray(['onTime', 'atRisk', 'delayed', 'unknown'] as const),
    municipality: fc.option(fc.constantFrom(...towns), { nil: undefined }),
  },
  { requiredKeys: [] },
);
const moments = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2032, 0) });

describe('T-03 T-04: lateness under any filter and on any day', () => {
  it('is the same in list, sentence and facet', () => {
    fc.assert(
      fc.property(filters, moments, (filter, now) => {
        const shown = measuresMatching(lippe, filter, undefined, now);
        const late: Partial<Record<string, number>> = {
          ...lateness(lippe, filter, undefined, now),
        };
        for (const status of ['onTime', 'atRisk', 'delayed', 'unknown'] as const) {
          const marked = shown.filter(
            (measure) => scheduleOf(lippe, measure, filter.municipality, now).status === status,
          ).length;
          if (status in late) assert.equal(late[status], marked);
          const chosen = measuresMatching(lippe, { ...filter, schedule: [status] }, undefined, now);
          const facet = facetCounts(lippe, filter, 'schedule', undefined, now);
          assert.equal(facet.get(status) ?? 0, chosen.length);
        }
      }),
    );
  });

  it('is the same in the rows of fields, goals and towns', () => {
    fc.assert(
      fc.property(filters, moments, (filter, now) => {
        for (const { id, late, counts } of phaseRows(
          lippe,
          filter,
          'municipality',
          undefined,
          now,
        )) {
          if (!id) continue;
          const own = measuresMatching(lippe, { ...filter, municipality: id }, undefined, now);
          const delayed = own.filter(
            (measure) => scheduleOf(lippe, measure, id, now).status === 'delayed',
          );
          assert.equal(counts.total, own.length);
          assert.equal(late.delayed, delayed.length, id);
          assert.ok(own.every((measure) => isShownIn(lippe, measure, id)));
        }
        for (const { id, late } of phaseRows(lippe, filter, 'actionField', undefined, now)) {
          if (!id) continue;
          const chosen = { ...filter, actionField: [id] };
          assert.deepEqual(late, lateness(lippe, chosen, undefined, now), id);
        }
      }),
      { numRuns: 30 },
    );
  });
});
