import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { phaseCountsOf } from '../../parse/counts.ts';
import { parseStrategy } from '../../parse/strategy.ts';
import { phaseCounts } from '../filter/matching.ts';
import { statusOf, textsOf } from './measure-in-town.ts';
import { phaseOf } from './participation.ts';
import { townsIn } from './towns.ts';

const file = new URL('../../../fixtures/cases/town-not-part.json', import.meta.url);
const raw = JSON.parse(readFileSync(file, 'utf8')) as { measures: object[] };

/** The case, with other states of towns and other fields of its first measure. */
function read(participations?: object[], first: object = {}) {
  const [pfad, ...others] = raw.measures;
  const { strategy } = parseStrategy({
    ...raw,
    measures: [{ ...pfad, ...first }, ...others],
    ...(participations && { participations }),
  });
  assert.ok(strategy);
  const [path, hall] = strategy.measures;
  assert.ok(path && hall);
  return { strategy, path, hall };
}

const state = (measure: string, municipality: string, more: object = {}) => ({
  measure,
  municipality,
  ...more,
});

describe('T-01: whose state a measure has', () => {
  it('of one town’s measure is the one of that town, on every page', () => {
    const own = state('pfad', 'detmold', { phase: 'planned', schedule: 'atRisk' });
    const { strategy, path } = read([own]);
    for (const town of ['', 'lemgo', 'detmold']) {
      expect(statusOf(strategy, path, town)).to.include({ phase: 'planned', schedule: 'atRisk' });
      expect(statusOf(strategy, path, town)).to.include({ of: 'town', town: 'detmold' });
    }
    const declined = read([state('pfad', 'detmold', { role: 'notPlanned' })]);
    const { of, town, part } = statusOf(declined.strategy, declined.path, 'detmold');
    expect([of, town, part]).to.deep.equal(['shared', undefined, 'notPlanned']);
  });

  it('is told beside the state, and how the town takes part that was asked for', () => {
    const { strategy, path, hall } = read();
    expect(statusOf(strategy, path, 'lemgo')).to.include({
      phase: 'completed',
      of: 'town',
      town: 'detmold',
      part: 'none',
    });
    expect(statusOf(strategy, hall, 'lemgo')).to.include({ of: 'shared', part: 'none' });
    expect(statusOf(strategy, hall, 'lemgo').town).to.equal(undefined);
    expect(statusOf(strategy, hall, 'detmold')).to.include({ town: 'detmold', part: 'lead' });
    expect(statusOf(strategy, path, 'detmold')).to.include({ town: 'detmold', part: 'owner' });
    expect(statusOf(strategy, path)).to.include({ of: 'town', town: 'detmold' });
    expect(statusOf(strategy, path).part).to.equal(undefined);
  });

  it('is never that of a town which plans nothing, but is of one that is interested', () => {
    const { strategy, hall } = read([
      state('rathaus', 'lemgo', { role: 'notPlanned', phase: 'planned' }),
      state('rathaus', 'luegde', { role: 'interested', phase: 'idea' }),
    ]);
    expect(statusOf(strategy, hall, 'lemgo')).to.include({
      phase: 'implementation',
      of: 'shared',
      part: 'notPlanned',
    });
    expect(statusOf(strategy, hall, 'luegde')).to.include({
      phase: 'idea',
      town: 'luegde',
      part: 'interested',
    });
  });

  it('is the measure’s where its only town says nothing but that it shows it first', () => {
    const { strategy, path } = read([state('pfad', 'detmold', { pinned: true })]);
    expect(statusOf(strategy, path, 'detmold')).to.include({
      phase: 'completed',
      date: '2024',
      town: 'detmold',
      part: 'owner',
    });
    expect(phaseOf(strategy, path, 'detmold')).to.equal('completed');
    const counted = phaseCounts(strategy, { municipality: 'detmold' });
    expect([...counted.byPhase]).to.deep.equal([['completed', 1]]);
    expect(phaseCountsOf(strategy).get('detmold')).to.deep.equal(counted.byPhase);
  });

  it('is not known of a town that takes part and does not say how far it is', () => {
    const { strategy, hall } = read([state('rathaus', 'lemgo')]);
    expect(statusOf(strategy, hall, 'lemgo')).to.include({ phase: 'unknown', town: 'lemgo' });
  });

  it('T-04: is put together from what towns report where the measure says nothing', () => {
    const phases = (...said: string[]) =>
      said.map((phase, at) => state('pfad', ['lemgo', 'detmold', 'luegde'][at]!, { phase }));
    const silent = { owner: undefined, status: undefined };
    for (const [said, whole] of [
      [['completed', 'completed'], 'completed'],
      [['planned', 'completed'], 'implementation'],
      [['planned', 'idea', 'unknown'], 'unknown'],
      [['unknown', 'completed'], 'completed'],
      [['paused', 'continuous'], 'implementation'],
      [['paused', 'discontinued'], 'unknown'],
      [['paused', 'paused'], 'paused'],
      [['unknown'], 'unknown'],
      [[], 'unknown'],
    ] as const) {
      const { strategy, path } = read(phases(...said), silent);
      const of = whole === 'unknown' ? 'shared' : 'towns';
      expect(statusOf(strategy, path), said.join()).to.include({ phase: whole, of });
    }
    const { strategy, path } = read(
      [state('pfad', 'lemgo', { phase: 'idea', role: 'notPlanned' })],
      silent,
    );
    expect(statusOf(strategy, path)).to.include({ phase: 'unknown', of: 'shared' });
  });

  it('has texts of a town, too, be it another’s', () => {
    const { strategy, path, hall } = read();
    expect(textsOf(strategy, path, 'lemgo')).to.include({ origin: 'shared', from: 'detmold' });
    expect(textsOf(strategy, path).from).to.equal('detmold');
    expect(textsOf(strategy, hall, 'lemgo').from).to.equal(undefined);
    const own = read([state('rathaus', 'lemgo', { override: { teaser: 'Hier' } })]);
    expect(textsOf(own.strategy, own.hall, 'lemgo').from).to.equal('lemgo');
    expect(textsOf(own.strategy, own.hall, 'detmold').from).to.equal(undefined);
  });

  it('does not count towns as taking part that are only interested or plan nothing', () => {
    const { strategy, hall } = read([
      state('rathaus', 'lemgo', { role: 'interested' }),
      state('rathaus', 'luegde', { role: 'notPlanned' }),
      state('rathaus', 'detmold'),
    ]);
    expect(townsIn(strategy, hall)).to.equal(1);
  });
});
