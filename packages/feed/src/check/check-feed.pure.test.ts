import { describe, expect, it } from 'vitest';
import { parseStrategy } from '../parse/strategy.ts';

const read = (more: object) =>
  parseStrategy({
    schema: '1.0',
    id: 'demo',
    title: 'Strategie',
    publisher: { name: 'Kreis Demo' },
    defaultLanguage: 'de',
    licence: 'CC0-1.0',
    municipalities: [
      { id: 'lemgo', name: 'Lemgo', ags: '05766044' },
      { id: 'detmold', name: 'Detmold' },
    ],
    organizations: [{ id: 'amt', name: 'Amt' }],
    measures: [
      { id: 'portal', title: 'Bürgerportal', aliases: ['alt'] },
      { id: 'rad', title: 'Rad' },
    ],
    ...more,
  });
const pairs = (more: object) =>
  read(more).problems.map(({ code, pointer, other }) => `${code} ${pointer} ${String(other)}`);
const measure = (more: object) => ({
  measures: [{ id: 'portal', title: 'Bürgerportal', ...more }],
});

describe('contradictions of a feed', () => {
  it('T-08: two states of one measure in one town are a problem with both places; the first is shown', () => {
    const participations = [
      { measure: 'portal', municipality: 'lemgo', phase: 'planned' },
      { measure: 'rad', municipality: 'lemgo' },
      { measure: 'portal', municipality: 'lemgo', phase: 'completed' },
      // By a former name of the measure.
      { measure: 'alt', municipality: 'lemgo', phase: 'paused' },
    ];
    const { strategy, problems } = read({ participations });
    expect(strategy?.participations.map(({ phase }) => phase)).to.deep.equal([
      'planned',
      'unknown',
    ]);
    expect(problems).to.deep.equal([
      ...['2', '3'].map((place) => ({
        pointer: `/participations/${place}`,
        code: 'duplicate-key',
        severity: 'error',
        detail: '["portal","lemgo"]',
        other: '/participations/0',
      })),
    ]);
  });

  it('T-08: a bad item takes the place of no good one', () => {
    const participations = [
      { measure: 'nirgends', municipality: 'lemgo' },
      { measure: 'portal', municipality: 'lemgo', phase: 'idea' },
    ];
    expect(read({ participations }).strategy?.participations.length).to.equal(1);
    expect(pairs({ participations })).to.deep.equal([
      'unresolved-reference /participations/0/measure undefined',
    ]);
  });

  const lists: [string, object, string, number][] = [
    [
      'what a town adds to the vision',
      {
        vision: {
          text: 'Nah',
          local: [
            { municipality: 'lemgo', text: 'A' },
            { municipality: 'lemgo', text: 'B' },
          ],
        },
      },
      '/vision/local',
      1,
    ],
    [
      'a relation of a kind to a measure',
      measure({ related: [{ measure: 'portal2' }, { measure: 'portal2', type: 'seeAlso' }] }),
      '/measures/0/related',
      1,
    ],
    [
      'a partner in a role',
      measure({
        partners: [
          { organization: 'amt', role: 'Bau' },
          { organization: 'amt', role: 'Bau' },
        ],
      }),
      '/measures/0/partners',
      1,
    ],
    [
      'a way for messages',
      { feedbackRoutes: [{ link: 'https://a.example' }, {}] },
      '/feedbackRoutes',
      1,
    ],
    [
      'a target of a date',
      {
        indicators: [
          {
            id: 'i',
            title: 'I',
            targets: [
              { date: '2030', value: 1 },
              { date: '2030', value: 2 },
            ],
          },
        ],
      },
      '/indicators/0/targets',
      1,
    ],
  ];
  for (const [name, more, at, index] of lists) {
    it(`T-08: ${name} stands once`, () => {
      const given = more as { measures?: object[] };
      const measures = given.measures && {
        measures: [...given.measures, { id: 'portal2', title: 'Portal 2' }],
      };
      expect(pairs({ ...more, ...measures })).to.deep.equal([
        `duplicate-key ${at}/${String(index)} ${at}/0`,
      ]);
    });
  }

  it('what differs in part of its key is no contradiction', () => {
    const observations = [
      { date: '2025', value: 1 },
      { date: '2025', value: 2, series: 'lemgo' },
      { date: '2025', value: 3, kind: 'provisional' },
    ];
    const partners = [
      { organization: 'amt', role: 'Bau' },
      { organization: 'amt', role: 'Betrieb' },
    ];
    const more = { indicators: [{ id: 'i', title: 'I', observations }], ...measure({ partners }) };
    expect(pairs(more)).to.deep.equal([]);
  });

  it('T-08: a key of two towns, and a former id that two measures claim or one has now', () => {
    const town = { id: 'lage', name: 'Lage', ags: '05766044', ars: '057660044044' };
    const municipalities = [town, { ...town, id: 'lemgo', name: 'Lemgo' }];
    expect(pairs({ municipalities })).to.deep.equal([
      'duplicate-key /municipalities/1/ags /municipalities/0/ags',
      'duplicate-key /municipalities/1/ars /municipalities/0/ars',
    ]);
    const measures = [
      { id: 'a', title: 'A', aliases: ['alt', 'a'] },
      { id: 'b', title: 'B', aliases: ['a', 'alt'] },
    ];
    expect(pairs({ measures })).to.deep.equal([
      'duplicate-key /measures/1/aliases/0 /measures/0/id',
      'duplicate-key /measures/1/aliases/1 /measures/0/aliases/0',
    ]);
  });

  it('T-08: an end before its start, wherever both are said', () => {
    const schedule = { actualStart: '2026-05-12', actualEnd: '2026-05-11' };
    const more = { ...measure({ schedule }), period: { start: '2030', end: '2029-Q4' } };
    expect(pairs(more)).to.deep.equal([
      'end-before-start /period/end /period/start',
      'end-before-start /measures/0/schedule/actualEnd /measures/0/schedule/actualStart',
    ]);
    const vague = { plannedStart: '2026-03', plannedEnd: '2026', actualStart: 'bald' };
    expect(pairs(measure({ schedule: vague }))).to.deep.equal([
      'bad-date /measures/0/schedule/actualStart undefined',
    ]);
  });

  it('T-08: „abgeschlossen“ at 10 %, and 100 % of what has not begun', () => {
    const state = (phase: string, value: number) => ({ status: { phase }, progress: { value } });
    const at = '/measures/0';
    const found = [`progress-against-phase ${at}/progress/value ${at}/status/phase`];
    expect(pairs(measure(state('completed', 10)))).to.deep.equal(found);
    expect(pairs(measure(state('completed', 99.9)))).to.deep.equal(found);
    expect(pairs(measure(state('idea', 100)))).to.deep.equal(found);
    expect(pairs(measure(state('completed', 100)))).to.deep.equal([]);
    expect(pairs(measure(state('implementation', 100)))).to.deep.equal([]);
  });

  it('stays short where everything is wrong', () => {
    const schedule = { plannedStart: '2026', plannedEnd: '2020' };
    const measures = Array.from({ length: 5000 }, (_, n) => ({
      id: `m${n}`,
      title: 'M',
      schedule,
    }));
    expect(read({ measures }).problems.length).to.equal(1000);
  });
});
