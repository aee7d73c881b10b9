import { describe, expect, it } from 'vitest';
import { findMunicipality, valuesFor, visionFor } from './headline.ts';
import { phaseOf } from './participation.ts';
import { statusOf, textsOf } from './measure-in-town.ts';
import { suggestMunicipality } from './suggest.ts';
import { county, matrix, towns, townsIn, townStates } from './towns.ts';
import { akte, eigen, ids, portal, rad, strategy } from '../../testing/town-strategy.ts';

describe('municipalities', () => {
  it('are found by slug, AGS and ARS', () => {
    for (const key of ['lemgo', ' Lemgo ', '05766044', '057660044044']) {
      expect(findMunicipality(strategy, key)?.id, key).to.equal('lemgo');
    }
    for (const key of ['', 'lemgoo', '5766044', 'constructor'])
      expect(findMunicipality(strategy, key)).to.equal(undefined);
  });

  it('are found by name, with or without umlaut, however it is written', () => {
    const named = (...names: [id: string, name: string][]) => ({
      ...strategy,
      municipalities: names.map(([id, name]) => ({ ...county(strategy)!, id, name })),
    });
    const towns = named(
      ['doerentrup', 'Dörentrup'],
      ['luegde', 'Lügde'],
      ['bad-salzuflen', 'Bad Salzuflen'],
      ['horn-bad-meinberg', 'Horn-Bad Meinberg'],
      ['oerlinghausen', 'Oerlinghausen'],
      ['grossenluder', 'Großenlüder'],
    );
    const spellings: [string, ...string[]][] = [
      ['doerentrup', 'Dörentrup', 'dörentrup', 'Doerentrup', 'dorentrup', 'DO\u0308RENTRUP'],
      ['luegde', 'Lügde', 'luegde', 'LUGDE', ' Lügde '],
      ['bad-salzuflen', 'Bad Salzuflen', 'Bad\u00a0Salzuflen', 'bad_salzuflen', 'Bad‑Salzuflen'],
      ['horn-bad-meinberg', 'Horn-Bad Meinberg', 'Horn – Bad Meinberg'],
      ['oerlinghausen', 'Örlinghausen', 'Oerlinghausen', 'orlinghausen'],
      ['grossenluder', 'Großenlüder', 'Grossenlueder'],
    ];
    for (const [id, ...keys] of spellings) {
      for (const key of keys) expect(findMunicipality(towns, key)?.id, key).to.equal(id);
    }
    const twins = named(['autal', 'Autal'], ['auetal', 'Auetal'], ['lage', 'Lage']);
    expect(findMunicipality(twins, 'auetal')?.id).to.equal('auetal');
    expect(findMunicipality(twins, 'Auetal')?.id).to.equal('auetal');
    expect(findMunicipality(twins, 'Aue-tal')).to.equal(undefined);
    for (const key of ['', '-', 'Löhne']) expect(findMunicipality(twins, key)).to.equal(undefined);
  });

  it('are suggested for a slip of two letters, not for another word', () => {
    for (const key of ['lemgoo', 'Lmgo', 'lemog', 'Legmo'])
      expect(suggestMunicipality(strategy, key)?.id, key).to.equal('lemgo');
    expect(suggestMunicipality(strategy, 'Örlinghusen')?.id).to.equal('oerlinghausen');
    const named = { ...strategy, municipalities: [{ ...county(strategy)!, name: 'Der Kreis' }] };
    expect(suggestMunicipality(named, ' DER KREIS ')?.id).to.equal('lippe');
    for (const key of ['lemgoxyz', 'bielefeld', '', 'x'.repeat(100_000)])
      expect(suggestMunicipality(strategy, key)).to.equal(undefined);
  });

  it('are listed alphabetically, the county apart', () => {
    expect(ids(towns(strategy))).to.deep.equal(['augustdorf', 'lemgo', 'oerlinghausen']);
    expect(county(strategy)?.id).to.equal('lippe');
  });
});

describe('a measure in a town', () => {
  it('has the town’s phase, reason, date and mark', () => {
    expect(statusOf(strategy, portal, 'lemgo')).to.deep.equal({
      phase: 'completed',
      schedule: 'unknown',
      reason: 'Früh begonnen',
      date: '2025',
      sample: true,
      of: 'town',
      town: 'lemgo',
      part: 'lead',
    });
    expect(statusOf(strategy, portal)).to.include({ phase: 'implementation', sample: false });
    expect(phaseOf(strategy, eigen, 'augustdorf')).to.equal('idea');
    const silent = { ...rad, id: 'neu', status: undefined };
    expect(statusOf(strategy, silent)).to.include({ phase: 'unknown', schedule: 'unknown' });
    expect(phaseOf(strategy, silent)).to.equal('unknown');
  });

  it('F-08: has the first of two states that a feed holds for one town', () => {
    const [first] = strategy.participations;
    const twice = {
      ...strategy,
      participations: [first!, { ...first!, phase: 'paused' as const }],
    };
    expect(phaseOf(twice, portal, 'lemgo')).to.equal('completed');
  });

  it('has the town’s own texts, with their origin', () => {
    expect(textsOf(strategy, portal, 'lemgo')).to.include({
      title: 'Titel portal',
      teaser: 'In Lemgo',
      origin: 'local',
    });
    expect(textsOf(strategy, portal)).to.include({ teaser: 'Für Bürgerinnen', origin: 'shared' });
    expect(textsOf(strategy, eigen, 'augustdorf').origin).to.equal('local');
    expect(textsOf(strategy, eigen, 'lemgo').origin).to.equal('shared');
    expect(textsOf(strategy, eigen).origin).to.equal('shared');
  });

  it('is one row for each town, the own first', () => {
    const rows = townStates(strategy, portal, 'oerlinghausen');
    expect(rows.map(({ municipality }) => municipality.id)).to.deep.equal([
      'oerlinghausen',
      'augustdorf',
      'lemgo',
    ]);
    expect(rows.map(({ role, phase }) => [role, phase])).to.deep.equal([
      [undefined, 'unknown'],
      ['notPlanned', 'unknown'],
      ['lead', 'completed'],
    ]);
    expect(townStates(strategy, eigen)[0]).to.include({ role: 'lead', phase: 'idea' });
  });

  it('counts the towns that take part', () => {
    expect([portal, rad, akte, eigen].map((entry) => townsIn(strategy, entry))).to.deep.equal([
      1, 0, 2, 1,
    ]);
  });

  it('stands in the matrix of measures by towns', () => {
    const { towns: columns, rows } = matrix(strategy, { actionField: ['mobil'] });
    expect(ids(columns).length).to.equal(3);
    expect(rows.map((row) => [row.measure.id, row.states.map(({ phase }) => phase)])).to.deep.equal(
      [
        ['rad', ['unknown', 'idea', 'unknown']],
        ['akte', ['unknown', 'completed', 'paused']],
      ],
    );
  });
});

describe('what a strategy stands for', () => {
  it('is shared, with what a town adds', () => {
    expect(visionFor(strategy, 'lemgo').local?.text).to.equal('In Lemgo gemeinsam.');
    expect(visionFor(strategy)).to.deep.equal({ vision: strategy.vision, local: undefined });
    const { shared, local } = valuesFor(strategy, 'lemgo');
    expect([ids(shared), ids(local)]).to.deep.equal([['mut'], ['hanse']]);
    expect(valuesFor(strategy).local).to.deep.equal([]);
  });
});
